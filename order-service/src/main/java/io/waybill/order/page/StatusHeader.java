package io.waybill.order.page;

import io.waybill.order.page.Situation.AfterAll;
import io.waybill.order.page.Situation.Choosing;
import io.waybill.order.page.Situation.Late;
import io.waybill.order.page.Situation.Lost;
import io.waybill.order.page.Situation.Settled;
import io.waybill.order.page.Situation.Silent;
import io.waybill.order.page.Situation.Usual;
import io.waybill.order.tracking.TrackingState;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers that come first: where it is, and whether the buyer must do something.
 *
 * @param act what the buyer must do, even when it is nothing
 */
record StatusHeader(
        String tone,
        String icon,
        String chip,
        String title,
        String act,
        String explanation,
        @Nullable String correction) {

    private static final String BRAND = "{0}";

    /** @param sent where the seller is */
    static StatusHeader derivedFrom(Situation situation, TrackingState state, LocalDate sent, Voice voice) {
        var trouble = new TroubleHeader(sent, voice);
        return switch (situation) {
            case Usual _ -> ofStatus(state, voice.brand(), voice.words());
            case AfterAll _ -> ofStatus(state, voice.brand(), voice.words()).acting(voice.text("calm"));
            case Late late -> trouble.of(late);
            case Silent silent -> trouble.of(silent);
            case Lost lost -> trouble.of(lost);
            case Choosing choosing -> trouble.of(choosing);
            case Settled settled -> trouble.of(settled);
        };
    }

    private static StatusHeader ofStatus(TrackingState state, String brand, Words words) {
        var now = Optional.ofNullable(state.now());
        var status = Words.statusKey(state.now());
        var detail = now.map(Words::key).orElse(status);
        var tone = Tone.of(state.now());
        return new StatusHeader(
                tone.cssClass(),
                tone.icon(),
                words.ifAny(detail + ".chip").orElseGet(() -> words.text(status + ".chip")),
                words.ifAny(detail + ".title")
                        .orElseGet(() -> words.text(status + ".title"))
                        .replace(BRAND, brand),
                words.ifAny(detail + ".act")
                        .or(() -> words.ifAny(status + ".act"))
                        .orElseGet(() -> words.text("calm")),
                words.text(status + ".explain"),
                state.correction() ? words.text("correction") : null);
    }

    private StatusHeader acting(String other) {
        return new StatusHeader(tone, icon, chip, title, other, explanation, correction);
    }

    StatusHeader explained(String text) {
        return new StatusHeader(tone, icon, chip, title, act, text.strip(), correction);
    }
}
