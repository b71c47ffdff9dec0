package io.waybill.notification.sending;

import io.waybill.notification.decision.Why;

/** What is to become of a message that is due. */
sealed interface Judgement {

    record Send(Address to) implements Judgement {}

    record Wait(Why why) implements Judgement {}

    /** Overtaken by what happened since. */
    record Suppress(Why why) implements Judgement {}

    /** There is nobody, or nothing, to tell. */
    record DoNotTell(Why why) implements Judgement {}
}
