package io.waybill.order.lane;

import java.io.Serial;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** How questions about lanes are not answered. */
public final class LaneRefusal extends ErrorResponseException {

    @Serial
    private static final long serialVersionUID = 1;

    private LaneRefusal(HttpStatus status, String title, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
        setTitle(title);
    }

    public static LaneRefusal of(List<Fault> faults) {
        var refusal = new LaneRefusal(
                HttpStatus.BAD_REQUEST, "The question is not clear", "Mend what the errors name and ask again.");
        refusal.getBody().setProperty("errors", faults);
        return refusal;
    }

    static LaneRefusal nothingKnown(Nearby nearby) {
        var refusal = new LaneRefusal(
                HttpStatus.NOT_FOUND,
                "Nothing is known of this way",
                nearby.advice()
                        + " A lane is known the day after five parcels have arrived by it, or once past orders are imported:"
                        + " ./waybill import.");
        refusal.getBody().setProperty("known", nearby.known());
        return refusal;
    }
}
