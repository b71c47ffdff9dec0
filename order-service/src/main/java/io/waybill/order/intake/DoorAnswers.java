package io.waybill.order.intake;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** How the door says no. */
final class DoorAnswers {

    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(15);

    /** @param index of the event in what was sent */
    record EventFault(int index, @Nullable String field, String reason) {

        static EventFault of(int index, Fault fault) {
            return new EventFault(index, fault.field(), fault.reason());
        }
    }

    private DoorAnswers() {}

    static ErrorResponseException refused(List<EventFault> faults) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "Nothing was taken. Mend what the errors name and send everything again.");
        problem.setTitle("Events cannot be used");
        problem.setProperty("errors", faults);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    static ErrorResponseException tooLarge(String reason) {
        return new ErrorResponseException(
                HttpStatus.CONTENT_TOO_LARGE,
                ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, reason),
                null);
    }

    static ErrorResponseException brokerAway(Throwable cause) {
        var answer = new ErrorResponseException(
                HttpStatus.SERVICE_UNAVAILABLE,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The events could not be kept. Send all of them again: what was kept has no second effect."),
                cause);
        answer.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN_AFTER.toSeconds()));
        return answer;
    }
}
