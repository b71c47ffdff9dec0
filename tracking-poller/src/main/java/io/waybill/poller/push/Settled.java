package io.waybill.poller.push;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of a push.
 *
 * @param dueAt machine time at which it is tried again; absent where nothing more is to be done
 * @param cause why not, in words without personal data
 */
record Settled(
        StoredPush push,
        PushOutcome outcome,
        @Nullable Instant dueAt,
        @Nullable String cause) {

    /**
     * Whatever is left to be done outweighs what was done: it is done once, however often the push is taken.
     *
     * @param reached what came of each number in it
     * @param unreadable why a part of it could not be read
     */
    static Settled of(StoredPush push, Set<PushOutcome> reached, Optional<String> unreadable, Instant machine) {
        if (reached.contains(PushOutcome.UNKNOWN_NUMBER)) {
            var pause = PushPauses.untilKnown(push.attempts());
            if (pause.isPresent()) {
                return new Settled(push, PushOutcome.WAITING, machine.plus(pause.get()), null);
            }
        }
        if (unreadable.isPresent()) {
            return new Settled(push, PushOutcome.UNREADABLE, null, unreadable.get());
        }
        if (reached.contains(PushOutcome.TOLD)) {
            return new Settled(push, PushOutcome.TOLD, null, null);
        }
        var unknown = reached.contains(PushOutcome.UNKNOWN_NUMBER) && reached.size() == 1;
        return new Settled(push, unknown ? PushOutcome.UNKNOWN_NUMBER : PushOutcome.NOTHING_NEW, null, null);
    }
}
