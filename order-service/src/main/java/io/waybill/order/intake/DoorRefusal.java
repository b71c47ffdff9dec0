package io.waybill.order.intake;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** How the door says no. */
final class DoorRefusal extends ErrorResponseException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(15);

    private DoorRefusal(HttpStatus status, String detail, @Nullable Throwable cause) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), cause);
    }

    static DoorRefusal of(List<EventFault> faults) {
        var refusal = new DoorRefusal(
                HttpStatus.BAD_REQUEST,
                "Nothing was taken. Mend what the errors name and send everything again.",
                null);
        refusal.setTitle("Events cannot be used");
        refusal.getBody().setProperty("errors", faults);
        return refusal;
    }

    static DoorRefusal tooLarge(String reason) {
        return new DoorRefusal(HttpStatus.CONTENT_TOO_LARGE, reason, null);
    }

    static DoorRefusal brokerAway(Throwable cause) {
        var refusal = new DoorRefusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The events could not be kept. Send all of them again: what was kept has no second effect.",
                cause);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN_AFTER.toSeconds()));
        return refusal;
    }
}
