package io.waybill.carriers.chinapost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The items of a trace, in whichever envelope they come. */
final class TraceJson {

    /** Each holds the items, or what holds them; {@code retBody} is a document of its own inside a string. */
    private static final List<String> HOLDERS = List.of(
            "responseItems",
            "retBody",
            "traces",
            "resObj",
            "domesticMailResultDtoList",
            "internationalMailResultDtoList",
            "value",
            "items",
            "data");

    private static final JsonMapper JSON = new JsonMapper();

    private TraceJson() {}

    static String of(String name, String value) {
        return JSON.writeValueAsString(Map.of(name, value));
    }

    static JsonNode tree(String body) {
        return JSON.readTree(body);
    }

    /** @throws IllegalArgumentException where nothing holds items */
    static List<JsonNode> items(JsonNode body) {
        if (body.isEmpty()) {
            throw new IllegalArgumentException("no items, and nothing that says so");
        }
        return within(body);
    }

    private static List<JsonNode> within(JsonNode node) {
        if (node.isString()) {
            String text = node.stringValue();
            return text.isBlank() ? List.of() : within(JSON.readTree(text));
        }
        if (node.isNull() || (node.isContainer() && node.isEmpty())) {
            return List.of();
        }
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(element -> items.addAll(holder(element) == null ? List.of(element) : within(element)));
            return items;
        }
        JsonNode held = holder(node);
        if (held != null) {
            return within(held);
        }
        if (node.has("opTime")) {
            return List.of(node);
        }
        throw new IllegalArgumentException("no items");
    }

    private static @Nullable JsonNode holder(JsonNode node) {
        return HOLDERS.stream().filter(node::has).findFirst().map(node::get).orElse(null);
    }
}
