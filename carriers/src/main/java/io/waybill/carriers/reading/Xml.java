package io.waybill.carriers.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.xml.XmlMapper;

/**
 * XML as the tree of what is inside its root: elements and attributes by local name, repeated ones as an array, the text
 * of an element that has attributes under the empty name. Declarations of entities and of external files are not read,
 * and what uses them, or is nested or long beyond measure, is refused.
 */
public final class Xml {

    private static final XmlMapper XML = new XmlMapper();

    private Xml() {}

    /** @throws tools.jackson.core.JacksonException when it is no XML */
    public static JsonNode tree(String xml) {
        return XML.readTree(xml);
    }

    /** Each of the elements of a name, also where there is only one; none where there is none. */
    public static List<JsonNode> each(JsonNode parent, String name) {
        JsonNode found = parent.path(name);
        if (found.isArray()) {
            return found.valueStream().toList();
        }
        return found.isMissingNode() ? List.of() : List.of(found);
    }

    /** Without blanks around it; null for an element that is missing, empty, or has others inside. */
    public static @Nullable String text(JsonNode parent, String name) {
        JsonNode found = parent.path(name);
        JsonNode value = found.isObject() ? found.path("") : found;
        String text = value.isString() ? value.asString().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
