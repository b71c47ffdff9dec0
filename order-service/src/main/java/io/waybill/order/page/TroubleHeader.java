package io.waybill.order.page;

import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.order.page.Situation.Choosing;
import io.waybill.order.page.Situation.Late;
import io.waybill.order.page.Situation.Lost;
import io.waybill.order.page.Situation.Settled;
import io.waybill.order.page.Situation.Silent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers that come first where something has gone wrong. */
record TroubleHeader(LocalDate sent, Voice voice) {

    StatusHeader of(Late late) {
        var promise = Optional.ofNullable(late.delay().evidence().promise())
                .map(days ->
                        voice.text("delay.promise_missed.text", voice.dates().unbroken(days.to())));
        var cause = SilenceText.of(late.delay(), sent, voice).cause();
        return header(Tone.ATTENTION, "delay.promise_missed", voice.text("delay.promise_missed.title"), calm())
                .explained(Stream.concat(promise.stream(), cause.stream()).collect(Collectors.joining(" ")));
    }

    StatusHeader of(Silent silent) {
        var silence = SilenceText.of(silent.delay(), sent, voice);
        return header(Tone.ATTENTION, "delay.stalled", voice.text("delay.stalled.title", silence.since()), calm())
                .explained(silence.known());
    }

    StatusHeader of(Lost lost) {
        var silence = SilenceText.of(lost.delay(), sent, voice);
        return header(Tone.PROBLEM, "delay.presumed_lost", voice.text("delay.presumed_lost.title"), calm())
                .explained(silence.heard() + " " + silence.known());
    }

    StatusHeader of(Choosing choosing) {
        var deadline = voice.dates().deadline(choosing.claim().answerBy());
        var silence = choosing.delay().map(delay -> SilenceText.of(delay, sent, voice));
        return header(
                        Tone.PROBLEM,
                        "delay.presumed_lost",
                        voice.text("claim.open.title"),
                        voice.text("claim.open.act", deadline))
                .explained(
                        silence.map(text -> text.heard() + " " + text.known()).orElse(""));
    }

    StatusHeader of(Settled settled) {
        var key = "claim." + settled.decision().remedy().wireName();
        var amount = voice.refund(settled.decision());
        var text = voice.text(key + ".text", amount, voice.brand());
        return header(Tone.GOOD, "claim.settled", voice.text(key + ".title", amount), calm())
                .explained(
                        settled.claim().decidedBy() == DecidedBy.SILENCE
                                ? voice.text("claim.silence") + " " + text
                                : text);
    }

    private String calm() {
        return voice.text("calm");
    }

    private StatusHeader header(Tone tone, String key, String title, String act) {
        return new StatusHeader(tone.cssClass(), tone.icon(), voice.text(key + ".chip"), title, act, "", null);
    }
}
