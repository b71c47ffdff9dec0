package io.waybill.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every example ever written is read for ever. An example that fails is a promise broken: mend the code, not the example. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/examples");
    private static final Path SCHEMAS = Path.of("src/main/resources/io/waybill/events/schemas");
    private static final List<Topic<?>> PUBLIC = List.of(
            Topics.ORDER_EVENTS,
            Topics.ORDER_EVENTS_REJECTED,
            Topics.STATUSES,
            Topics.DELAYS,
            Topics.LANES,
            Topics.CLAIMS);
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static Stream<String> types() {
        return Topics.ALL.stream().flatMap(topic -> topic.classesByType().keySet().stream());
    }

    /** What only deletes has no body that a schema could tell of. */
    static Stream<String> publicTypes() {
        return PUBLIC.stream()
                .flatMap(topic -> topic.classesByType().keySet().stream())
                .filter(type -> !eventClass(type).isAnnotationPresent(Tombstone.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsTheExampleAndWritesItAgain(String type) throws IOException {
        var example = JSON.readTree(Files.readString(EXAMPLES.resolve(type + ".json")));

        var event = JSON.treeToValue(example, eventClass(type));

        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsAnEventToWhichALaterVersionAddedAField(String type) throws IOException {
        var example = (ObjectNode) JSON.readTree(Files.readString(EXAMPLES.resolve(type + ".json")));

        example.put("addedLater", true);

        assertThat(JSON.treeToValue(example, eventClass(type))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("publicTypes")
    void fitsItsSchema(String type) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(type + ".json")));

        assertThat(schema.validate(Files.readString(EXAMPLES.resolve(type + ".json")), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    static Stream<Arguments> addedFields() {
        return Stream.of(
                Arguments.of("waybill.shipments.order-shipped.v1", List.of("reported")),
                Arguments.of("waybill.shipments.shipment-changed.v1", List.of("reported")),
                Arguments.of("waybill.delays.delay-detected.v1", List.of("level")),
                Arguments.of("waybill.scans.tracking-observed.v1", List.of("expected")),
                Arguments.of("waybill.claims.claim-opened.v1", List.of("occurrence", "ifSilent", "items")));
    }

    @ParameterizedTest
    @MethodSource("addedFields")
    void readsAnEventFromBeforeFieldsWereAdded(String type, List<String> fields) throws IOException {
        var example = (ObjectNode) JSON.readTree(Files.readString(EXAMPLES.resolve(type + ".json")));

        fields.forEach(field -> assertThat(example.remove(field)).isNotNull());

        assertThat(JSON.treeToValue(example, eventClass(type))).isNotNull();
    }

    @Test
    void namesEachTypeAfterItsTopic() {
        for (var topic : Topics.ALL) {
            assertThat(topic.classesByType().keySet())
                    .allSatisfy(type ->
                            assertThat(type).startsWith(topic.name() + ".").matches(".*\\.v\\d+"));
        }
    }

    @Test
    void hasNoExampleOfATypeThatIsGone() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .allSatisfy(type -> assertThat(eventClass(type)).isNotNull());
        }
    }

    private static Class<?> eventClass(String type) {
        return Topics.ALL.stream()
                .<Class<?>>flatMap(topic -> topic.eventClass(type).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event of type " + type));
    }
}
