package io.waybill.local.carrier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, on standard output. */
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    void print(Object object) {
        out.println(JSON.writeValueAsString(object));
    }
}
