package io.waybill.local.publish;

import io.waybill.local.Refusal;
import io.waybill.local.kafka.Codec;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The events of a file: one JSON object, an array of them, or one after the other. */
final class EventFile {

    private EventFile() {}

    static List<ObjectNode> read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw Refusal.ofInput("%s cannot be read: is the path right?", file);
        }
        var events = new ArrayList<ObjectNode>();
        try (var values = Codec.JSON.readerFor(JsonNode.class).<JsonNode>readValues(Files.readString(file))) {
            while (values.hasNextValue()) {
                add(events, values.nextValue(), file);
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            // What follows the first line are Jackson's own settings.
            throw Refusal.ofInput(
                    "%s:%d:%d: not JSON: %s",
                    file,
                    at.getLineNr(),
                    at.getColumnNr(),
                    e.getOriginalMessage()
                            .lines()
                            .findFirst()
                            .orElse("")
                            .replaceAll("\\s*\\(?\\[?(?:start marker at )?\\[?Source:.*", ""));
        } catch (CharacterCodingException _) {
            throw Refusal.ofInput("%s is no text in UTF-8: is it the right file?", file);
        }
        if (events.isEmpty()) {
            throw Refusal.ofInput("%s holds no event; examples/order-shipped.json shows one", file);
        }
        return events;
    }

    private static void add(List<ObjectNode> events, JsonNode value, Path file) {
        switch (value) {
            case ObjectNode event -> events.add(event);
            case JsonNode array when array.isArray() -> array.forEach(element -> add(events, element, file));
            default -> throw Refusal.ofInput("%s: event %d is no JSON object, but %s", file, events.size() + 1, value);
        }
    }
}
