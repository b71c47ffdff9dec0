package io.waybill.order.intake;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import io.waybill.events.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Facts against the public schema of their type. */
@Component
class SchemaCheck {

    private static final String SCHEMAS = "io/waybill/events/schemas/";

    private final Map<String, Schema> byType;

    SchemaCheck() {
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        this.byType = Topics.ORDER_EVENTS.classesByType().keySet().stream()
                .collect(Collectors.toUnmodifiableMap(type -> type, type -> load(registry, type)));
    }

    private static Schema load(SchemaRegistry registry, String type) {
        try (var stream = new ClassPathResource(SCHEMAS + type + ".json").getInputStream()) {
            return registry.getSchema(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param prefix where the facts stand in what was sent */
    List<Fault> faults(String type, JsonNode facts, String prefix) {
        return Objects.requireNonNull(byType.get(type)).validate(facts).stream()
                .map(error -> fault(error, prefix))
                .toList();
    }

    private static Fault fault(Error error, String prefix) {
        var at = prefix + error.getInstanceLocation();
        return "required".equals(error.getKeyword())
                ? new Fault(at + "/" + error.getProperty(), "is missing")
                : new Fault(at, reason(error, at));
    }

    /** Our own words: the library's repeat the value, which may be about a person. */
    private static String reason(Error error, String at) {
        var wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" ->
                at.endsWith("/trackingNumber") && error.getInstanceNode().isNumber()
                        ? "is a JSON number, which loses digits; send it as text, in quotes"
                        : "has the wrong type; send " + wanted;
            case "format" -> "is not a " + wanted.asString() + example(wanted.asString());
            case "pattern" -> pattern(at);
            case "minLength" -> "is empty";
            case "maxLength" -> "is longer than " + wanted + " characters";
            case "maxItems" -> "has more than " + wanted + " entries";
            case "minimum" -> "is less than " + wanted;
            case "maximum" -> "is greater than " + wanted;
            default -> "does not fit the schema (" + error.getKeyword() + ")";
        };
    }

    private static String example(String format) {
        return switch (format) {
            case "date-time" -> " of RFC 3339, such as 2026-03-01T09:30:00Z";
            case "date" -> ", such as 2026-03-01";
            default -> "";
        };
    }

    private static String pattern(String at) {
        if (at.endsWith("/country")) {
            return "is not a country of ISO 3166-1 in two letters, such as DE";
        }
        return at.endsWith("/currency") ? "is not a currency of ISO 4217, such as EUR" : "is blank";
    }
}
