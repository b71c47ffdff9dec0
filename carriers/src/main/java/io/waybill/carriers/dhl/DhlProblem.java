package io.waybill.carriers.dhl;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Problem details (RFC 9457) as DHL writes them. Its {@code instance} may hold the number and is left out. */
record DhlProblem(@Nullable String title, @Nullable String detail) {

    private static final int MOST = 200;

    static Optional<DhlProblem> in(String body, JsonMapper json) {
        try {
            return Optional.ofNullable(json.readValue(body, DhlProblem.class))
                    .filter(problem -> problem.title != null || problem.detail != null);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    String words() {
        String words = Stream.of(title, detail)
                .filter(said -> said != null && !said.isBlank())
                .collect(Collectors.joining(": "));
        return words.length() > MOST ? words.substring(0, MOST) : words;
    }
}
