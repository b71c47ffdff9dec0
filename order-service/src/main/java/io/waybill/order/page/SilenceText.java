package io.waybill.order.page;

import io.waybill.events.delays.Evidence;
import io.waybill.order.delay.Delay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a silence.
 *
 * @param sent where the seller is; since then nothing was heard of a parcel without a scan
 */
record SilenceText(Evidence evidence, LocalDate sent, Voice voice) {

    static SilenceText of(Delay delay, LocalDate sent, Voice voice) {
        return new SilenceText(delay.evidence(), sent, voice);
    }

    /** The day of the last news. */
    String since() {
        var day = Optional.ofNullable(evidence.lastScan())
                .map(scan -> scan.local().toLocalDate())
                .orElse(sent);
        return voice.dates().unbroken(day);
    }

    String heard() {
        return voice.text("delay.silent-since", since());
    }

    /** When the carrier was asked, and what it names as the cause. */
    String known() {
        return Stream.concat(asked().stream(), cause().stream()).collect(Collectors.joining(" "));
    }

    private Optional<String> asked() {
        return Optional.ofNullable(evidence.askedAt())
                .map(askedAt -> voice.text(
                        "delay.asked", voice.dates().unbroken(voice.dates().day(askedAt))));
    }

    Optional<String> cause() {
        return voice.words().ifAny("cause." + evidence.cause().wireName());
    }
}
