package io.waybill.order.page;

import io.waybill.carriers.CarrierNames;
import io.waybill.events.Proof;
import io.waybill.events.statuses.TimelineScan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the timeline: our words, then the carrier's own.
 *
 * @param quote absent where the carrier gave only a code
 * @param quoteLanguage BCP 47, where the carrier says
 */
record ScanView(
        String time,
        String machineTime,
        @Nullable String place,
        String what,
        @Nullable String signed,
        String carrier,
        @Nullable String quote,
        @Nullable String quoteLanguage) {

    static ScanView derivedFrom(TimelineScan scan, Dates dates, Words words) {
        var meaning = Optional.ofNullable(scan.meaning());
        return new ScanView(
                dates.of(scan.time()),
                Dates.machine(scan.time()),
                Optional.ofNullable(scan.place())
                        .map(place -> ShownPlace.of(place, words.language().locale()))
                        .filter(text -> !text.isEmpty())
                        .orElse(null),
                meaning.map(words::shortName).orElseGet(() -> words.text("label.carrier-news")),
                Optional.ofNullable(scan.proof())
                        .map(Proof::signedBy)
                        .map(initials -> words.text("label.signed", initials))
                        .orElse(null),
                CarrierNames.shown(scan.leg().carrier()),
                scan.text().isBlank() ? null : scan.text(),
                scan.language());
    }
}
