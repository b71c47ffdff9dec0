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
        return orElse(reading, unreadable -> unreadable);
    }

    /** Of a whole batch: unreadable for all its numbers. */
    public static Answers readBatch(Supplier<Answers> reading) {
        return orElse(reading, Answers::of);
    }

    private static <T> T orElse(Supplier<T> reading, Function<Unreadable, T> failed) {
        try {
            return reading.get();
        } catch (JacksonException e) {
            return failed.apply(new Unreadable("not the documented shape: " + reason(e)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return failed.apply(new Unreadable(Objects.requireNonNullElse(e.getMessage(), "not the documented shape")));
        }
    }

    /** Where it broke; Jackson's own words may quote the answer. */
    private static String reason(JacksonException e) {
        String what = e.getCause() instanceof IllegalArgumentException demanded && demanded.getMessage() != null
                ? demanded.getMessage()
                : "wrong shape";
        // Absent where a limit of nesting or length stopped it.
        TokenStreamLocation where = e.getLocation();
        return where == null ? what : what + " at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }
}
