package io.waybill.normalizer.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        // Monday to Thursday; over a weekend; from a Saturday, which begins with Monday.
        "2026-03-02T08:00, 3, 2026-03-05T08:00",
        "2026-03-06T16:00, 1, 2026-03-09T16:00",
        "2026-03-07T12:00, 1, 2026-03-10T00:00",
        "2026-03-07T12:00, 0, 2026-03-07T12:00",
        // Good Friday and Easter Monday.
        "2026-04-02T09:00, 1, 2026-04-07T09:00",
    })
    void countsDaysThatAreWorkedOn(LocalDateTime since, int days, LocalDateTime until) {
        var berlin = ZoneId.of("Europe/Berlin");

        assertThat(new WorkingDays("DE", berlin).after(since.atZone(berlin).toInstant(), days))
                .isEqualTo(until.atZone(berlin).toInstant());
    }

    @Test
    void knowsTheWeekendWhereNoCountryIsNamed() {
        assertThat(WorkingDays.ANYWHERE.after(Instant.parse("2026-04-02T09:00:00Z"), 2))
                .isEqualTo(Instant.parse("2026-04-06T09:00:00Z"));
    }

    @Test
    void beginsDaysWhereTheyBegin() {
        // Already Monday in Tokyo, still Sunday in Greenwich.
        var monday = Instant.parse("2026-03-08T20:00:00Z");

        assertThat(new WorkingDays("JP", ZoneId.of("Asia/Tokyo")).after(monday, 1))
                .isEqualTo(Instant.parse("2026-03-09T20:00:00Z"));
        assertThat(new WorkingDays("JP", ZoneOffset.UTC).after(monday, 1))
                .isEqualTo(Instant.parse("2026-03-10T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-10-03, false",
        "US, 2026-07-03, false",
        "US, 2026-11-26, false",
        "GB, 2026-12-25, false",
        "FR, 2026-07-14, false",
        "JP, 2026-05-05, false",
        // Golden week of spring, and the Saturday that is worked for it.
        "CN, 2026-02-23, false",
        "CN, 2026-02-28, true",
        "CN, 2026-02-25, true",
        "CN, 2026-03-01, false",
        "CN, 2027-02-08, false",
        // Seollal from its eve on, and a Monday in lieu.
        "KR, 2026-02-16, false",
        "KR, 2026-02-19, true",
        "KR, 2027-02-09, false",
        "SA, 2026-03-06, false",
        "SA, 2026-03-08, true",
        "AE, 2026-03-06, true",
        "NP, 2026-03-08, true",
        // No calendar at all.
        "VU, 2026-03-09, true",
        "VU, 2026-03-08, false",
    })
    void knowsWhatIsWorkedOn(String country, LocalDate day, boolean worked) {
        assertThat(Holidays.isWorkedOn(country, day)).isEqualTo(worked);
    }
}
