package io.waybill.normalizer.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastZonesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @ParameterizedTest
    @CsvSource({
        "FR, 2026-07-01T22:00:00Z",
        "CN, 2026-07-01T16:00:00Z",
        // The Canaries and Hawaii, where it is still that day.
        "ES, 2026-07-01T23:00:00Z",
        "US, 2026-07-02T10:00:00Z",
    })
    void endsADayWhereItEndsLastInTheCountry(String country, Instant end) {
        assertThat(LastZones.endOf(DAY, country)).isEqualTo(end);
    }

    @Test
    void endsADayOfAnUnknownCountryWhereItEndsLastOnEarth() {
        var end = Instant.parse("2026-07-02T12:00:00Z");

        assertThat(LastZones.endOf(DAY, null)).isEqualTo(end);
        assertThat(LastZones.endOf(DAY, "XX")).isEqualTo(end);
    }
}
