package io.waybill.order.intake;

import io.waybill.events.Topics;
import io.waybill.events.orderevents.PlatformOrderEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges facts: type, schema, and whether they can be kept. */
@Component
class OrderEventReading {

    private final SchemaCheck schemas;
    private final JsonMapper json;

    OrderEventReading(SchemaCheck schemas, JsonMapper json) {
        this.schemas = schemas;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /** @param prefix JSON pointer to the facts in what was sent */
    Judgement judge(Attributes attributes, JsonNode facts, String prefix) {
        if (attributes.type() == null) {
            return Judgement.Unusable.because(
                    attributes,
                    "/type",
                    "is missing; say what happened: " + String.join(", ", EventTypes.shortNames()));
        }
        return EventTypes.fullName(attributes.type())
                .map(type -> judge(type, attributes, facts, prefix))
                .orElseGet(() -> new Judgement.UnknownType(attributes, attributes.type()));
    }

    private Judgement judge(String type, Attributes attributes, JsonNode facts, String prefix) {
        var faults = new ArrayList<>(schemas.faults(type, facts, prefix));
        collectTextFaults(facts, prefix, faults);
        if (!faults.isEmpty()) {
            return unusable(attributes, facts, faults);
        }
        try {
            return new Judgement.Usable(attributes, event(type, facts), prefix, json.writeValueAsString(facts));
        } catch (JacksonException e) {
            return unusable(
                    attributes,
                    facts,
                    List.of(new Fault(
                            prefix + pointer(e),
                            "has a value that cannot be, such as a range that ends before it begins")));
        }
    }

    private PlatformOrderEvent event(String type, JsonNode facts) {
        return json.treeToValue(facts, Topics.ORDER_EVENTS.eventClass(type).orElseThrow());
    }

    private static Judgement.Unusable unusable(Attributes attributes, JsonNode facts, List<Fault> faults) {
        return new Judgement.Unusable(attributes, faults, name(facts, "merchantId"), name(facts, "orderId"));
    }

    private static @Nullable String name(JsonNode facts, String field) {
        var node = facts.path(field);
        return node.isString() && TextPolicy.isKey(node.stringValue()) ? node.stringValue() : null;
    }

    private static void collectTextFaults(JsonNode node, String at, List<Fault> faults) {
        if (node.isString()) {
            TextPolicy.objection(node.stringValue()).ifPresent(reason -> faults.add(new Fault(at, reason)));
        }
        for (var property : node.properties()) {
            var objection = TextPolicy.objection(property.getKey());
            objection.ifPresent(reason -> faults.add(new Fault(at, "has a field whose name " + reason)));
            if (objection.isEmpty()) {
                collectTextFaults(property.getValue(), at + "/" + property.getKey(), faults);
            }
        }
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            collectTextFaults(node.get(i), at + "/" + i, faults);
        }
    }

    private static String pointer(JacksonException e) {
        return e instanceof DatabindException databind
                ? databind.getPath().stream()
                        .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                        .collect(Collectors.joining())
                : "";
    }
}
