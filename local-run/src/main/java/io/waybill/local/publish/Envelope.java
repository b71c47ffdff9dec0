package io.waybill.local.publish;

import io.waybill.events.EventHeaders;
import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.orderevents.OrderShipped;
import io.waybill.local.Refusal;
import io.waybill.local.kafka.Codec;
import io.waybill.local.kafka.OrderEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A bare object with a {@code type}, or a CloudEvent in structured mode, as an event to send. */
final class Envelope {

    private static final String SHIPPED = Topic.typeOf(OrderShipped.class);

    private Envelope() {}

    /**
     * @param place where the event stands, for complaints
     * @param now business time, for a missing {@code shippedAt}
     */
    static OrderEvent of(ObjectNode given, String place, Instant now) {
        var type = type(given, place);
        var id = given.path("id").asString(UUID.randomUUID().toString());
        var source = given.path("source").asString("/waybill/publish");
        var body = given.path("data") instanceof ObjectNode data ? data : bare(given);
        if (type.equals(SHIPPED) && !body.has("shippedAt")) {
            body.put("shippedAt", now.toString());
        }
        var orderId = body.path("orderId").asString("");
        if (orderId.isBlank()) {
            throw Refusal.ofInput("%s: /orderId is missing: the platform's id of the order", place);
        }
        var headers = new EventHeaders(id, type, source, orderId, now, null, null);
        return new OrderEvent(orderId, headers, Codec.JSON.writeValueAsBytes(body));
    }

    private static ObjectNode bare(ObjectNode given) {
        return given.deepCopy().remove(List.of("type", "id", "source"));
    }

    private static String type(ObjectNode given, String place) {
        var type = given.path("type").asString("");
        if (type.isBlank()) {
            throw Refusal.ofInput("%s: /type is missing, such as \"order-shipped\"", place);
        }
        return type.contains(".") ? type : "%s.%s.v1".formatted(Topics.ORDER_EVENTS.name(), type);
    }
}
