package io.waybill.poller.polling;

import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.poller.exchange.Replies;
import io.waybill.poller.exchange.Reply;
import org.jspecify.annotations.Nullable;

/** One bad number must not keep an answer from those that are asked about with it. */
final class ApartPolicy {

    /** Few rounds until the bad one is alone, and few calls: of thirty numbers it costs thirteen. */
    private static final int PARTS = 4;

    private ApartPolicy() {}

    /**
     * Whether a number that the carrier did not speak of is asked about once more, with fewer others.
     *
     * @param anyKnown whether the carrier has known one of the numbers before
     */
    static boolean calledFor(Replies replies, Replies.Told told, boolean anyKnown) {
        return switch (told.reply()) {
            case Reply.Failed failed -> calledFor(told, failed);
            // That it knows none of them cannot be.
            case Reply.NotKnown(var answer) -> replies.noneNamed() && anyKnown && answer.next() != Next.ASK_AGAIN_SOON;
            case Reply.Known _ -> false;
        };
    }

    static boolean calledFor(Replies.Told told, Reply.Failed failed) {
        return !told.named() && failed.fault().isOneNumbers();
    }

    /**
     * How many numbers the next question may have.
     *
     * @param before how many this one might have; absent for as many as the carrier takes
     */
    static @Nullable Integer together(@Nullable Integer before, Asked asked) {
        if (asked.apart()) {
            return fewer(asked.numbers());
        }
        return switch (asked.reply()) {
            case Reply.Known _ -> null;
            // Alone it spoils nothing: an unknown number may have been what spoiled the question.
            case Reply.NotKnown _ -> asked.numbers() == 1 ? before : null;
            case Reply.Failed failed ->
                failed.fault().mayBeOneNumbers() && asked.numbers() > 1 ? fewer(asked.numbers()) : before;
        };
    }

    private static Integer fewer(int numbers) {
        return Math.max(1, numbers / PARTS);
    }
}
