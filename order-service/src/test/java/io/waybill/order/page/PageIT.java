package io.waybill.order.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.order.OrderServiceIT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A parcel of one buyer, and its page. */
abstract class PageIT extends OrderServiceIT {

    final String order = "P-" + UUID.randomUUID();

    /** Registers a parcel and gives its address in the API. */
    String parcel(String language) throws Exception {
        var event = """
                {"type": "order-shipped", "orderId": "%s", "merchantId": "demo", "shippedAt": "2026-03-02T08:00:00Z",
                 "buyer": {"email": "%s@example.org", "language": "%s"}, "destination": {"country": "DE"},
                 "promisedDeliveryDate": "2026-03-05",
                 "items": [{"title": "Lamp <script>", "quantity": 2}], "trackingNumber": "JJD%s"}""".formatted(order, order, language, digits());
        var id = JsonMapper.shared()
                .readTree(platform.post(event).body())
                .at("/events/0/id")
                .asString();
        await().untilAsserted(() -> assertThat(outcome(id).has("shipmentId")).isTrue());
        return "/v1/shipments/" + outcome(id).path("shipmentId").asString();
    }

    private JsonNode outcome(String id) throws Exception {
        return platform.json("/v1/order-events/" + id, "orders:write");
    }

    private static String digits() {
        return String.valueOf(UUID.randomUUID().getMostSignificantBits())
                .replaceAll("\\D", "0")
                .substring(0, 15);
    }

    static UUID id(String shipment) {
        return UUID.fromString(shipment.substring(shipment.lastIndexOf('/') + 1));
    }

    HttpResponse<String> page(JsonNode shipment, String languages) throws Exception {
        return platform.page(path(shipment), languages);
    }

    static String path(JsonNode shipment) {
        return URI.create(shipment.path("trackingPage").asString()).getPath();
    }

    JsonNode shipment(String address) throws Exception {
        return platform.json(address, "shipments:read");
    }
}
