package io.waybill.carriers.reading;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Problem details (RFC 9457) as DHL writes them. Their {@code instance} may hold the number and is left out. */
public record ProblemDetails(
        @Nullable String title, @Nullable String detail) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 200;

    /** Empty where the body is none of them. */
    public static Optional<ProblemDetails> in(String body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, ProblemDetails.class))
                    .filter(problem -> problem.title != null || problem.detail != null);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** For people. */
    public String words() {
        String words = Stream.of(title, detail)
                .filter(said -> said != null && !said.isBlank())
                .collect(Collectors.joining(": "));
        return words.length() > MOST ? words.substring(0, MOST) : words;
    }
}
