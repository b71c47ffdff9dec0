package io.waybill.carriers.seventeentrack;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.Answer.Unreadable;
import java.util.Set;

/** 17TRACK's codes, of a whole call or of one number. Its messages quote the number and are left out. */
final class SeventeenTrackCode {

    private static final int NOT_REGISTERED = -18019902;
    private static final int REGISTERED_ALREADY = -18019901;
    private static final int NO_NEWS_YET = -18019909;

    /** Address not allowed, wrong key, account closed, call not part of the plan. */
    private static final Set<Integer> ACCESS = Set.of(-18010001, -18010002, -18010004, -18010005, -18019912, 401, 403);

    /** Faults of 17TRACK or of the carrier behind it; quotas, which fill up again. */
    private static final Set<Integer> BUSY =
            Set.of(-18010003, -18019815, -18019816, -18019817, -18019907, -18019908, 429, 500, 502, 503, 504);

    private SeventeenTrackCode() {}

    static Answer answer(int code) {
        String why = "17TRACK's code " + code;
        return switch (code) {
            case NOT_REGISTERED -> new NotYetKnown(why + ": not registered", Next.REGISTER);
            case REGISTERED_ALREADY -> new NotYetKnown(why + ": registered already", Next.ASK_AGAIN_SOON);
            case NO_NEWS_YET -> new NotYetKnown(why + ": no news yet");
            default -> fault(code, why);
        };
    }

    private static Answer fault(int code, String why) {
        if (ACCESS.contains(code)) {
            return new Refused(Fault.ACCESS, why);
        }
        if (BUSY.contains(code)) {
            return new Busy(null, why);
        }
        return isOfTheQuestion(code) ? new Refused(Fault.QUESTION, why) : new Unreadable(why + " is not documented");
    }

    /** Fields missing or wrong; more than 40 numbers; a carrier that is none or cannot be told from the number. */
    private static boolean isOfTheQuestion(int code) {
        int family = code / 100;
        return family == -180100 || family == -180102 || family == -180198 || family == -180199 || code / 100 == 4;
    }
}
