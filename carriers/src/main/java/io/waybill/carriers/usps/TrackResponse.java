package io.waybill.carriers.usps;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.PerNumber;
import io.waybill.carriers.reading.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The XML of TrackV2: for each number the events with fields of their own, or an error. */
final class TrackResponse {

    private TrackResponse() {}

    static Answers read(String xml) {
        List<Answers> read = new ArrayList<>();
        Answer whole = Guarded.read(() -> {
            JsonNode root = Xml.tree(xml);
            List<JsonNode> parcels = Xml.each(root, "TrackInfo");
            if (!parcels.isEmpty()) {
                read.add(each(parcels));
            }
            // The error of the whole question is the root itself.
            return Xml.text(root, "Number") == null && Xml.text(root, "Description") == null
                    ? new Unreadable("neither TrackInfo nor Error")
                    : WebToolsError.of(root);
        });
        return read.isEmpty() ? Answers.of(whole) : read.getFirst();
    }

    private static Answers each(List<JsonNode> parcels) {
        PerNumber answers = new PerNumber();
        Answer rest = new NotYetKnown("the answer does not name the number");
        for (JsonNode parcel : parcels) {
            String number = Xml.text(parcel, "ID");
            if (number == null) {
                rest = new Unreadable("TrackInfo without ID");
            } else {
                answers.add(number, Guarded.read(() -> parcel(number, parcel)));
            }
        }
        return answers.answers(rest);
    }

    private static Answer parcel(String number, JsonNode parcel) {
        if (parcel.path("Error").isObject()) {
            return WebToolsError.of(parcel.path("Error"));
        }
        String sentence = Xml.text(parcel, "TrackSummary");
        if (sentence != null && WebToolsError.saysUnknown(sentence)) {
            return new NotYetKnown("no record of the number");
        }
        List<UspsScan> events = Stream.of("TrackSummary", "TrackDetail")
                .flatMap(name -> Xml.each(parcel, name).stream())
                .filter(event -> event.isObject() || !event.asString().isBlank())
                .map(TrackResponse::event)
                .toList();
        return UspsParcel.answer(
                new Header(
                        number,
                        Xml.text(parcel, "Status"),
                        Xml.text(parcel, "StatusCategory"),
                        country(parcel),
                        Header.day(Xml.text(parcel, "MPDATE")),
                        Estimate.webTools(parcel)),
                events);
    }

    private static UspsScan event(JsonNode event) {
        if (event.isString()) {
            return UspsScan.ofProse(event.asString().strip());
        }
        UspsPlace place = UspsPlace.of(
                Xml.text(event, "EventCity"),
                Xml.text(event, "EventState"),
                Xml.text(event, "EventZIPCode"),
                Xml.text(event, "EventCountry"));
        return new UspsScan(
                Xml.text(event, "EventCode"),
                Xml.text(event, "Event"),
                UspsTime.webTools(
                        Xml.text(event, "EventDate"),
                        Xml.text(event, "EventTime"),
                        Xml.text(event, "GMTOffset"),
                        place),
                place,
                Xml.text(event, "FirmName"),
                Xml.text(event, "Name"));
    }

    private static @Nullable String country(JsonNode parcel) {
        String code = Xml.text(parcel, "DestinationCountryCode");
        return code == null ? null : UspsPlace.of(null, null, null, code).country();
    }
}
