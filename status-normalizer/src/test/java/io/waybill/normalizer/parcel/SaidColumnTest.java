package io.waybill.normalizer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class SaidColumnTest {

    private static final ScanTime PRECISE = new ScanTime(
            "2026-03-04T08:05:00.123456789+08:00",
            LocalDateTime.parse("2026-03-04T08:05:00.123456789"),
            Instant.parse("2026-03-04T00:05:00.123456789Z"),
            TimeSource.OFFSET,
            false);

    private static final ScanTime OF_LONG_AGO =
            new ScanTime("01.01.1969", LocalDateTime.parse("1969-01-01T00:00:00"), null, TimeSource.UNKNOWN, true);

    private final SaidColumn column = new SaidColumn(JsonMapper.shared());

    static Stream<CarrierScan> scans() {
        var proof = new Proof("M.", URI.create("https://example.org/s"), URI.create("https://example.org/d"));
        var place = new Place("Köln", "DE", "50667");
        return Stream.of(
                new CarrierScan("OK", "delivered", "Zugestellt \"an der Tür\"\u0000\n", "de", PRECISE, place, 7, proof),
                new CarrierScan("OK", null, "", null, OF_LONG_AGO, null, -1, null),
                new CarrierScan(
                        null, "x", "", null, PRECISE, new Place(null, "DE", null), 0, new Proof("M.", null, null)),
                new CarrierScan(null, null, "已签收", "zh", PRECISE, null, 0, new Proof(null, null, proof.document())));
    }

    @ParameterizedTest
    @MethodSource("scans")
    void readsWhatItWrote(CarrierScan scan) {
        var written = column.write(scan);

        assertThat(column.read(written.getBytes(StandardCharsets.UTF_8))).isEqualTo(scan);
        assertThat(written).doesNotContain("\u0000");
    }

    /** What stands in databases. */
    @Test
    void readsWhatWasWrittenBefore() {
        var written =
                "[null, \"transit\", \"Shipment picked up\", \"en\", 1, \"2026-03-02T17:30:00\", \"CARRIER\", false,"
                        + " 1772472600, 0, 1772469000, 0, null, null, null]";

        assertThat(column.read(written.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(io.waybill.normalizer.status.ScanExamples.accepted().scan());
    }
}
