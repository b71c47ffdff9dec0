package io.waybill.order.page;

import io.waybill.events.orderevents.DateRange;
import java.time.temporal.ChronoUnit;

/** Whether the promised day will hold, by the days on which the parcel is expected; once it has come, whether it did. */
record Outlook(String cssClass, String text) {

    static final String GOOD = "good-text";
    static final String ATTENTION = "attention-text";

    static Outlook of(DateRange promise, DateRange eta, Voice voice) {
        var spare = ChronoUnit.DAYS.between(eta.to(), promise.to());
        if (spare >= 0) {
            return new Outlook(GOOD, inTime(spare, voice));
        }
        return eta.from().isAfter(promise.to())
                ? new Outlook(ATTENTION, later("promise.later", promise, eta, voice))
                : new Outlook(ATTENTION, voice.text("promise.at-risk"));
    }

    private static String inTime(long spare, Voice voice) {
        if (spare == 0) {
            return voice.text("promise.in-time");
        }
        return spare == 1 ? voice.text("promise.spare.one") : voice.text("promise.spare", String.valueOf(spare));
    }

    /** By how many days; at least one, where some of the expected days are still the promised ones. */
    static String later(String key, DateRange promise, DateRange eta, Voice voice) {
        var least = Math.max(1, ChronoUnit.DAYS.between(promise.to(), eta.from()));
        var most = ChronoUnit.DAYS.between(promise.to(), eta.to());
        if (least < most) {
            return voice.text(key + ".range", String.valueOf(least), String.valueOf(most));
        }
        return most == 1 ? voice.text(key + ".one") : voice.text(key, String.valueOf(most));
    }
}
