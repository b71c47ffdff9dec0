package io.waybill.order.page;

import io.waybill.order.page.Situation.AfterAll;
import io.waybill.order.page.Situation.Choosing;
import io.waybill.order.page.Situation.Late;
import io.waybill.order.page.Situation.Lost;
import io.waybill.order.page.Situation.Settled;
import io.waybill.order.page.Situation.Silent;
import io.waybill.order.page.Situation.Usual;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What happens next. */
record NextStep(String title, String text) {

    private static final int MOST = 3;

    static List<NextStep> after(Situation situation, @Nullable Meaning now, Voice voice) {
        return switch (situation) {
            case Usual _, Late _ -> of(Words.statusKey(now), voice);
            case AfterAll _ -> of("claim.after." + afterAll(now), voice);
            case Silent _ -> of("delay.stalled", voice);
            case Lost _ -> of("delay.presumed_lost", voice);
            case Choosing choosing ->
                of("claim.open", voice, voice.dates().deadline(choosing.claim().answerBy()));
            case Settled settled ->
                of(
                        "claim." + settled.decision().remedy().wireName(),
                        voice,
                        voice.refund(settled.decision()),
                        voice.brand());
        };
    }

    /** Nobody asks for duties or a fetch of what was paid back; what becomes of the goods is for the seller to say. */
    private static String afterAll(@Nullable Meaning now) {
        if (now == null || !Troubles.nobodyWaits(now)) {
            return "moves";
        }
        return now.status() == Status.DELIVERED ? "came" : "back";
    }

    private static List<NextStep> of(String what, Voice voice, String... values) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> what + ".next." + number)
                .filter(key -> voice.words().ifAny(key + ".title").isPresent())
                .map(key -> new NextStep(voice.text(key + ".title", values), voice.text(key + ".text", values)))
                .toList();
    }
}
