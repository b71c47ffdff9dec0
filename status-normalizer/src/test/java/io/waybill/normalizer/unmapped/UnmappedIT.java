package io.waybill.normalizer.unmapped;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import io.waybill.normalizer.NormalizerIT;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnmappedIT extends NormalizerIT {

    @Autowired
    Unmapped unmapped;

    @Test
    void keepsTheMostFrequentOnesOfEachCarrier() {
        var one = "verbose-" + UUID.randomUUID();
        var other = "terse-" + UUID.randomUUID();
        unmapped.count(
                List.of(
                        scan(one, "often"),
                        scan(one, "often"),
                        scan(one, "once"),
                        scan(one, "twice"),
                        scan(one, "twice"),
                        scan(other, "once")),
                Instant.parse("2026-03-04T16:00:00Z"));

        unmapped.cut(2);

        assertThat(texts(one)).containsExactlyInAnyOrder("often", "twice");
        assertThat(texts(other)).containsExactly("once");
    }

    private static UnmappedScan scan(String carrier, String text) {
        var local = LocalDateTime.parse("2026-03-04T16:00:00");
        var time = new ScanTime(local.toString(), local, null, TimeSource.UNKNOWN, false);
        return new UnmappedScan(carrier, new CarrierScan(null, null, text, null, time, null, 0, null));
    }

    private List<String> texts(String carrier) {
        return jdbc.sql("select text from unmapped where carrier = ?")
                .param(carrier)
                .query(String.class)
                .list();
    }
}
