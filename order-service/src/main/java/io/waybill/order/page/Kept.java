package io.waybill.order.page;

import io.waybill.events.orderevents.DateRange;
import java.time.temporal.ChronoUnit;

/** Whether a parcel that has come did so when it was promised. */
final class Kept {

    /** A weekday alone says which day is meant. */
    private static final int WEEK = 7;

    private Kept() {}

    static Outlook of(DateRange promise, Came came, Voice voice) {
        var key = came.ready() ? "promise.ready." : "promise.came.";
        var day = voice.dates().unbroken(came.day());
        var late = ChronoUnit.DAYS.between(promise.to(), came.day());
        if (late <= 0) {
            return new Outlook(
                    Outlook.GOOD, voice.text(key + (came.day().isBefore(promise.from()) ? "sooner" : "kept"), day));
        }
        var promised = late < WEEK
                ? voice.dates().weekdayInFull(promise.to())
                : voice.dates().unbroken(promise.to());
        return new Outlook(
                Outlook.ATTENTION,
                late == 1
                        ? voice.text(key + "late.one", day, promised)
                        : voice.text(key + "late", day, promised, String.valueOf(late)));
    }
}
