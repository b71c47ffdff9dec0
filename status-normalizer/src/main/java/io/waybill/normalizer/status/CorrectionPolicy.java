package io.waybill.normalizer.status;

import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a new meaning takes the former one back, rather than following it. */
public final class CorrectionPolicy {

    private static final Set<Status> ENDS = EnumSet.of(Status.DELIVERED, Status.RETURNED);

    private static final Set<Status> BEFORE_AN_END = EnumSet.range(Status.PENDING, Status.ATTEMPT_FAILED);

    /** What a carrier finds out while it still has the parcel, or has lost it. */
    private static final Set<Meaning> BEFORE_A_DELIVERY = Stream.of(
                    Detail.LOST,
                    Detail.ADDRESS_PROBLEM,
                    Detail.RECIPIENT_MOVED,
                    Detail.HELD_BY_CARRIER,
                    Detail.PAYMENT_DUE,
                    Detail.PICKUP_MISSED,
                    Detail.SECURITY)
            .map(Detail::meaning)
            .collect(Collectors.toUnmodifiableSet());

    private CorrectionPolicy() {}

    /**
     * A delivery that is followed by an attempt, or by a problem with the address, never was one; a return or a damage that is found afterwards follows it.
     * And what no scan says any more was taken back, where scans said it before.
     */
    public static boolean corrects(Meaning previous, Meaning now, Folded folded) {
        return isUndone(previous, now) || !stillSaid(previous, folded);
    }

    private static boolean isUndone(Meaning previous, Meaning now) {
        return ENDS.contains(previous.status())
                && (BEFORE_AN_END.contains(now.status()) || BEFORE_A_DELIVERY.contains(now));
    }

    private static boolean stillSaid(Meaning previous, Folded folded) {
        return switch (previous.status()) {
            // Said by the watch, not by a scan.
            case EXPIRED -> true;
            // Nothing had happened to it that could be taken back.
            case PENDING -> true;
            case IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    ATTEMPT_FAILED,
                    DELIVERED,
                    EXCEPTION,
                    RETURNING,
                    RETURNED,
                    CANCELLED -> said(previous, folded);
        };
    }

    private static boolean said(Meaning previous, Folded folded) {
        return folded.timeline().stream().anyMatch(line -> Objects.equals(line.meaning(), previous))
                || folded.earlier()
                        .filter(earlier -> earlier.meaning().equals(previous))
                        .isPresent();
    }
}
