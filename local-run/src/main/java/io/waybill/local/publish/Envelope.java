package io.waybill.local.publish;

import io.waybill.events.EventHeaders;
import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.orderevents.OrderShipped;
import io.waybill.local.Refusal;
import io.waybill.local.kafka.Codec;
import io.waybill.local.kafka.OrderEvent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event ready to be sent, from a bare object with a {@code type} or from a CloudEvent in structured mode. Whether the
 * facts are right is for order-service to say.
 *
 * @param filledShippedAt what was filled in where {@code shippedAt} was missing
 */
record Envelope(OrderEvent event, @Nullable Instant filledShippedAt) {

    private static final String SHIPPED = Topic.typeOf(OrderShipped.class);
    private static final String PREFIX = Topics.ORDER_EVENTS.name() + ".";
    private static final String VERSION = ".v1";

    /**
     * @param place where the event stands, for complaints
     * @param now business time
     */
    static Envelope of(ObjectNode given, String place, Instant now) {
        var type = type(given, place);
        var facts = facts(given, place);
        // Of the facts as they were given: the same file sent again is the same event.
        var id = given.path("id")
                .asString(UUID.nameUUIDFromBytes(Codec.JSON.writeValueAsBytes(facts))
                        .toString());
        var missing = type.equals(SHIPPED) && facts.path("shippedAt").isMissingNode();
        if (missing) {
            facts.put("shippedAt", now.toString());
        }
        var orderId = facts.path("orderId").asString("");
        if (orderId.isBlank()) {
            throw Refusal.ofInput("%s: orderId is missing: the platform's id of the order, as a text", place);
        }
        var headers = new EventHeaders(
                id,
                type,
                given.path("source").asString("/waybill/publish"),
                orderId,
                time(given, place, now),
                null,
                null);
        return new Envelope(
                new OrderEvent(orderId, headers, Codec.JSON.writeValueAsBytes(facts)), missing ? now : null);
    }

    private static ObjectNode facts(ObjectNode given, String place) {
        if (!given.has("specversion")) {
            return given.deepCopy().remove(List.of("type", "id", "source", "time"));
        }
        if (given.path("data") instanceof ObjectNode data) {
            return data.deepCopy();
        }
        throw Refusal.ofInput("%s: a CloudEvent has its facts in data, as a JSON object", place);
    }

    private static Instant time(ObjectNode given, String place, Instant now) {
        var time = given.path("time").asString("");
        try {
            return time.isEmpty() ? now : Instant.parse(time);
        } catch (DateTimeParseException _) {
            throw Refusal.ofInput("%s: time is like 2026-03-01T09:30:00Z, not %s", place, time);
        }
    }

    private static String type(ObjectNode given, String place) {
        var type = given.path("type").stringValueOpt().orElse("");
        var full = type.startsWith(PREFIX) ? type : PREFIX + type + VERSION;
        if (Topics.ORDER_EVENTS.eventClass(full).isEmpty()) {
            throw Refusal.ofInput(
                    "%s: type is %s; there are: %s",
                    place, type.isEmpty() ? "missing" : type, String.join(", ", shortNames()));
        }
        return full;
    }

    private static List<String> shortNames() {
        return Topics.ORDER_EVENTS.classesByType().keySet().stream()
                .map(full -> full.substring(PREFIX.length(), full.length() - VERSION.length()))
                .sorted()
                .toList();
    }
}
