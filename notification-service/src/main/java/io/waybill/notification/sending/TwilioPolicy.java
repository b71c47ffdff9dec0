package io.waybill.notification.sending;

import java.util.Set;

/** What Twilio's answer means for the text message. */
final class TwilioPolicy {

    /** The account's trouble or a queue that is full, not the message's: 401, 403 and 404 name no recipient. */
    private static final Set<Integer> STATUSES_OF_THE_ACCOUNT = Set.of(401, 403, 404, 408, 429);

    private static final int QUEUE_FULL = 21_611;

    private TwilioPolicy() {}

    /**
     * @param code Twilio's own; 0 where the answer has none
     * @param sid of the message; empty where the answer has none
     */
    static Receipt receipt(int status, int code, String sid) {
        var error = "twilio_" + (code == 0 ? status : code);
        if (status >= 200 && status < 300) {
            return sid.isEmpty() ? new Receipt.InDoubt(error, null) : new Receipt.Accepted(sid);
        }
        if (status >= 500 || STATUSES_OF_THE_ACCOUNT.contains(status) || code == QUEUE_FULL) {
            return new Receipt.NotAccepted(error);
        }
        return status >= 400 ? new Receipt.Refused(error, null) : new Receipt.InDoubt(error, null);
    }
}
