package io.waybill.poller.exchange;

import io.waybill.carriers.Answer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;

/** Which {@link Fault} it is. */
final class FaultRules {

    private FaultRules() {}

    /** The network gave no whole answer. */
    static Fault network(IOException trouble) {
        return switch (trouble) {
            case HttpConnectTimeoutException _, ConnectException _, UnknownHostException _ -> Fault.NO_CONNECTION;
            case BodyTooLong _ -> Fault.TOO_LONG;
            default -> Fault.CUT_OFF;
        };
    }

    /** Many carriers say so inside an answer with 200: taken as a request to come more slowly, which helps either way. */
    static Fault busy(int status) {
        return switch (status) {
            case 502, 503, 504 -> Fault.UNAVAILABLE;
            default -> status >= 500 ? Fault.SERVER_ERROR : Fault.TOO_MANY_CALLS;
        };
    }

    /** The reader knows whom the carrier refuses, whatever the status. */
    static Fault refused(Answer.Refused.Fault whom) {
        return switch (whom) {
            case ACCESS -> Fault.LOCKED_OUT;
            case QUESTION -> Fault.REFUSED;
        };
    }

    /** A page instead of data: what it means depends on what it came with. */
    static Fault unreadable(int status) {
        return switch (status) {
            case 429 -> Fault.TOO_MANY_CALLS;
            case 401, 403 -> Fault.LOCKED_OUT;
            default -> status >= 500 ? busy(status) : Fault.UNREADABLE;
        };
    }
}
