package io.waybill.order.page;

import io.waybill.order.tracking.TrackingState;
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

    static StatusHeader derivedFrom(TrackingState state, String brand, Words words) {
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
}
