package io.waybill.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.CheckDigit;
import io.waybill.carriers.TrackingNumbers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybillTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Playbill FIRST = Playbill.first(START);

    @Test
    void playsEveryPlot() {
        assertThat(FIRST.parcels()).extracting(PlayedParcel::plot).containsExactly(Plot.values());
    }

    @Test
    void survivesTheFile(@TempDir Path folder) throws IOException {
        var file = folder.resolve("journeys.json");
        FIRST.next(START.plusSeconds(1)).write(file);
        assertThat(Playbill.read(file, START.plusSeconds(2))).isEqualTo(FIRST.next(START.plusSeconds(1)));
    }

    @Test
    void beginsWithTheFirstRun(@TempDir Path folder) throws IOException {
        assertThat(Playbill.read(folder.resolve("journeys.json"), START)).isEqualTo(FIRST);
    }

    @Test
    void givesEachRunItsOwnNumbersAndOrdersAndRemembersTheRunsBefore() {
        var second = FIRST.next(START.plusSeconds(1));
        assertThat(second.before()).isEqualTo(FIRST.parcels());
        assertThat(second.next(START.plusSeconds(2)).before())
                .containsAll(FIRST.parcels())
                .containsAll(second.parcels());
        var names = new HashSet<String>();
        for (var parcel : FIRST.parcels()) {
            names.add(parcel.number());
            names.add(parcel.orderId());
        }
        assertThat(second.parcels())
                .noneMatch(parcel -> names.contains(parcel.number()) || names.contains(parcel.orderId()));
    }

    @ParameterizedTest
    @EnumSource
    void usesNumbersThatDhlCouldHaveGiven(Plot plot) {
        // One in eleven identcodes has FedEx' check digit too, which is why the orders name DHL.
        assertThat(TrackingNumbers.detect(plot.number(3))).anySatisfy(candidate -> {
            assertThat(candidate.carrier()).isEqualTo("dhl");
            assertThat(candidate.checkDigit()).isNotEqualTo(CheckDigit.INVALID);
        });
    }
}
