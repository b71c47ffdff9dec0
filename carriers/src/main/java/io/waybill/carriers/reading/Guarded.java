package io.waybill.carriers.reading;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Readings of what was never promised to be well-formed. */
public final class Guarded {

    private Guarded() {}

    /** What the reading says; unreadable where the text has another shape than it demands. */
    public static Answer read(Supplier<Answer> reading) {
        return guarded(reading, Function.identity());
    }

    /** Of a whole batch, whose parcels are each read by {@link #read}. */
    public static Answers batch(Supplier<Answers> reading) {
        return guarded(reading, Answers::of);
    }

    private static <T> T guarded(Supplier<T> reading, Function<Answer, T> broken) {
        try {
            return reading.get();
        } catch (JacksonException e) {
            return broken.apply(new Unreadable("not the documented shape: " + reason(e)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return broken.apply(new Unreadable(Objects.requireNonNullElse(e.getMessage(), "not the documented shape")));
        }
    }

    /** Where it broke; Jackson's own words may quote the answer. */
    private static String reason(JacksonException e) {
        String what = e.getCause() instanceof IllegalArgumentException demanded && demanded.getMessage() != null
                ? demanded.getMessage()
                : "wrong shape";
        // Absent where a limit of nesting or length stopped it, and nowhere in what was cut out of the answer.
        TokenStreamLocation where = e.getLocation();
        return where == null || where.getLineNr() < 1
                ? what
                : what + " at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }
}
