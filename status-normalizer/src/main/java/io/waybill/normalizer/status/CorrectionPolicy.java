package io.waybill.normalizer.status;

import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Whether a new meaning takes the former one back, rather than following it. */
public final class CorrectionPolicy {

    private static final Set<Status> ENDS = EnumSet.of(Status.DELIVERED, Status.RETURNED);

    private static final Set<Status> BEFORE_AN_END = EnumSet.range(Status.PENDING, Status.ATTEMPT_FAILED);

    private CorrectionPolicy() {}

    /**
     * A delivery that is followed by an attempt never was one; a return or a damage that is found afterwards follows it.
     * And what no scan says any more was taken back, where scans said it before.
     */
    public static boolean corrects(Meaning previous, Meaning now, Folded folded) {
        var undone = ENDS.contains(previous.status()) && BEFORE_AN_END.contains(now.status());
        return undone || !stillSaid(previous, folded);
    }

    private static boolean stillSaid(Meaning previous, Folded folded) {
        return switch (previous.status()) {
            // Said by the watch, not by a scan.
            case EXPIRED -> true;
            case PENDING -> previous.detail().equals("not_yet_known") || said(previous, folded);
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
