package io.waybill.local.journey;

import io.waybill.events.statuses.EtaChanged;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which of all that is said of expected days people would want to read: a day more or less each morning is nothing to them. */
final class ExpectedDays {

    private static final int A_DAY = 1;

    private ExpectedDays() {}

    /** @param before what they read last; absent where they have read nothing of it yet */
    static boolean areWorthTelling(@Nullable EtaChanged before, EtaChanged now) {
        if (before == null) {
            return likely(now) != null || byCarrier(now) != null;
        }
        return haveMoved(likely(before), likely(now))
                || haveMoved(byCarrier(before), byCarrier(now))
                || areLate(now) && !areLate(before);
    }

    /** Whether it is likely to come after the promised days. */
    static boolean areLate(EtaChanged days) {
        var likely = likely(days);
        var promise = days.promise();
        return likely != null && promise != null && likely.isAfter(promise.to());
    }

    private static boolean haveMoved(@Nullable LocalDate before, @Nullable LocalDate now) {
        return now != null && (before == null || Math.abs(ChronoUnit.DAYS.between(before, now)) > A_DAY);
    }

    private static @Nullable LocalDate likely(EtaChanged days) {
        return days.now() == null ? null : days.now().likely();
    }

    private static @Nullable LocalDate byCarrier(EtaChanged days) {
        return days.carrierPromise() == null ? null : days.carrierPromise().to();
    }
}
