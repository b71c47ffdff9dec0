package io.waybill.normalizer.parcel;

import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scan as its row keeps it: a JSON array without names, a third of the bytes and of the time of an object with them, as
 * every fold reads all scans of its parcel. Only ever added to, at its end.
 */
@Component
class SaidColumn {

    private final JsonMapper json;

    SaidColumn(JsonMapper json) {
        this.json = json;
    }

    String write(CarrierScan scan) {
        var written = new StringWriter(200);
        try (var array = json.createGenerator(written)) {
            array.writeStartArray();
            array.writeString(scan.code());
            array.writeString(scan.coarseCode());
            array.writeString(scan.text());
            array.writeString(scan.language());
            array.writeNumber(scan.order());
            write(array, scan.time());
            write(array, scan.place());
            write(array, scan.proof());
            array.writeEndArray();
        }
        return written.toString();
    }

    private static void write(JsonGenerator array, ScanTime time) {
        array.writeString(time.raw());
        array.writeString(time.source().name());
        array.writeBoolean(time.dateOnly());
        array.writeNumber(time.local().toEpochSecond(ZoneOffset.UTC));
        array.writeNumber(time.local().getNano());
        if (time.happenedAt() != null) {
            array.writeNumber(time.happenedAt().getEpochSecond());
            array.writeNumber(time.happenedAt().getNano());
        } else {
            array.writeNull();
            array.writeNull();
        }
    }

    private static void write(JsonGenerator array, @Nullable Place place) {
        array.writeString(place == null ? null : place.name());
        array.writeString(place == null ? null : place.country());
        array.writeString(place == null ? null : place.postalCode());
    }

    private static void write(JsonGenerator array, @Nullable Proof proof) {
        if (proof != null) {
            array.writeString(proof.signedBy());
            array.writeString(written(proof.signature()));
            array.writeString(written(proof.document()));
        }
    }

    private static @Nullable String written(@Nullable URI uri) {
        return uri == null ? null : uri.toString();
    }

    CarrierScan read(byte[] written) {
        try (var array = json.createParser(written)) {
            array.nextToken();
            var code = array.nextStringValue();
            var coarseCode = array.nextStringValue();
            var text = array.nextStringValue();
            var language = array.nextStringValue();
            var order = array.nextIntValue(0);
            return new CarrierScan(code, coarseCode, text, language, time(array), place(array), order, proof(array));
        }
    }

    private static ScanTime time(JsonParser array) {
        var raw = array.nextStringValue();
        var source = TimeSource.valueOf(array.nextStringValue());
        var dateOnly = array.nextBooleanValue();
        var local = LocalDateTime.ofEpochSecond(array.nextLongValue(0), array.nextIntValue(0), ZoneOffset.UTC);
        var known = array.nextToken() != JsonToken.VALUE_NULL;
        var second = known ? array.getLongValue() : 0;
        var nano = array.nextIntValue(0);
        return new ScanTime(raw, local, known ? Instant.ofEpochSecond(second, nano) : null, source, dateOnly);
    }

    private static @Nullable Place place(JsonParser array) {
        var name = array.nextStringValue();
        var country = array.nextStringValue();
        var postalCode = array.nextStringValue();
        return name == null && country == null && postalCode == null ? null : new Place(name, country, postalCode);
    }

    private static @Nullable Proof proof(JsonParser array) {
        var first = array.nextToken();
        if (first == JsonToken.END_ARRAY) {
            return null;
        }
        return new Proof(array.getValueAsString(), uri(array.nextStringValue()), uri(array.nextStringValue()));
    }

    private static @Nullable URI uri(@Nullable String written) {
        return written == null ? null : URI.create(written);
    }
}
