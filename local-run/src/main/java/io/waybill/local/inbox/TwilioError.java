package io.waybill.local.inbox;

import io.waybill.local.kafka.Codec;

/** Why a text message is not taken, with Twilio's codes. */
enum TwilioError {
    AUTHENTICATE(401, 20003, "Authenticate"),
    NOT_FOUND(404, 20404, "The requested resource was not found"),
    NO_BODY(400, 21602, "Message body is required."),
    NO_FROM(400, 21603, "A 'From' phone number is required."),
    NO_TO(400, 21604, "A 'To' phone number is required."),
    INVALID_TO(400, 21211, "Invalid 'To' Phone Number"),
    TOO_LONG(400, 21617, "The concatenated message body exceeds the 1600 character limit");

    private final int status;
    private final int code;
    private final String message;

    TwilioError(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    Answer answer() {
        return Answer.json(
                status,
                Codec.JSON
                        .createObjectNode()
                        .put("code", code)
                        .put("message", message)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status));
    }
}
