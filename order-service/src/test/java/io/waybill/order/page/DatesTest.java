package io.waybill.order.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final LocalDateTime LOCAL = LocalDateTime.parse("2026-03-05T07:10:30");
    private static final Instant INSTANT = Instant.parse("2026-03-05T06:10:30Z");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Dates english = new Dates(Words.in(PageLanguage.EN), LONDON, LocalDate.parse("2026-03-06"));
    private final Dates french = new Dates(Words.in(PageLanguage.FR), PARIS, LocalDate.parse("2026-03-06"));

    private static ScanTime time(TimeSource source) {
        return new ScanTime("raw", LOCAL, source == TimeSource.UNKNOWN ? null : INSTANT, source, false);
    }

    @Test
    void saysOfWhichPlaceAClockIsOnlyWhereThatIsKnown() {
        assertThat(english.of(time(TimeSource.OFFSET))).isEqualTo("Thu 5 Mar, 07:10, local time");
        assertThat(english.of(time(TimeSource.PLACE))).isEqualTo("Thu 5 Mar, 07:10, local time");
        assertThat(english.of(time(TimeSource.CARRIER))).isEqualTo("Thu 5 Mar, 07:10, by the carrier’s clock");
        assertThat(english.of(time(TimeSource.UNKNOWN))).isEqualTo("Thu 5 Mar, 07:10");
        assertThat(french.of(time(TimeSource.OFFSET))).isEqualTo("jeu. 5 mars, 07:10, heure locale");
    }

    @Test
    void takesUtcForNobodysLocalTime() {
        var utc = new ScanTime("raw", LOCAL, LOCAL.toInstant(ZoneOffset.UTC), TimeSource.OFFSET, false);

        assertThat(english.of(utc)).isEqualTo("Thu 5 Mar, 07:10 UTC");
    }

    @Test
    void showsADateWhereTheCarrierGaveNoTime() {
        assertThat(english.of(new ScanTime("raw", LOCAL, null, TimeSource.UNKNOWN, true)))
                .isEqualTo("Thu 5 Mar");
    }

    @Test
    void tellsMachinesAnInstantOnlyWhereOneIsKnown() {
        assertThat(Dates.machine(time(TimeSource.OFFSET))).isEqualTo("2026-03-05T06:10:30Z");
        assertThat(Dates.machine(time(TimeSource.UNKNOWN))).isEqualTo("2026-03-05T07:10:30");
        assertThat(Dates.machine(new ScanTime("raw", LOCAL, null, TimeSource.UNKNOWN, true)))
                .isEqualTo("2026-03-05");
    }

    @Test
    void saysUntilWhenByTheSellersClock() {
        var deadline = Instant.parse("2026-03-27T07:30:00Z");

        assertThat(english.deadline(deadline)).isEqualTo("Friday\u00a027\u00a0March, 07:30\u00a0GMT");
        assertThat(french.deadline(deadline)).isEqualTo("vendredi\u00a027\u00a0mars à 08:30\u00a0CET");
    }

    @Test
    void namesTheYearWhereItIsNotThisOne() {
        assertThat(english.full(LocalDate.parse("2026-12-31"))).isEqualTo("Thursday 31 December");
        assertThat(english.full(LocalDate.parse("2027-01-01"))).isEqualTo("Friday 1 January 2027");
    }
}
