package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayCleared;
import java.time.Instant;

/** What a rule says of a parcel. */
sealed interface Judgement {

    /**
     * The parcel is late from then on.
     *
     * @param at may lie ahead
     */
    record Late(Instant at) implements Judgement {}

    /** The rule does not ask; what it said before stands. */
    record Undecided() implements Judgement {}

    /** The rule has nothing more to say of it. @param reason why what it said before is over */
    record Over(DelayCleared.Reason reason) implements Judgement {}
}
