package io.waybill.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.kit.restore.RestoredCommand;
import io.waybill.kit.restore.StartGate;
import io.waybill.testkit.ComebackSystem;
import io.waybill.testkit.kafka.TestTopic;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An older copy of the database knows of no parcel that was given an id since. */
@Tag("faults")
class ComebackFaultIT {

    private ComebackSystem system;
    private TestTopic orderEvents;

    @BeforeEach
    void startServers() throws Exception {
        system = ComebackSystem.start("orders_back");
        orderEvents = system.topic(Topics.ORDER_EVENTS.name());
    }

    @AfterEach
    void stopServers() {
        system.close();
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments =
                system.arguments(Map.of("waybill.link-key", Base64.getEncoder().encodeToString(new byte[32])));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(OrderServiceApplication.class).run(arguments.toArray(String[]::new));
    }

    private void restore() {
        try (var context = start("--waybill.restoring=true")) {
            assertThat(context.getBean(RestoredCommand.class).run()).isZero();
        }
    }

    /** @param more of the event's JSON */
    private void ship(String orderId, int minute, String more) {
        orderEvents.send(orderId, """
                {"type":"order-shipped","merchantId":"demo","orderId":"%s","shippedAt":"2026-03-02T08:00:00Z",
                 "items":[],"occurredAt":"2026-03-02T08:%02d:00Z"%s}""".formatted(orderId, minute, more), Map.of());
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        return system.topic(topic).records();
    }

    /** What was said of the order's parcels, by these. */
    private Map<UUID, List<ShipmentEvent>> parcels(String orderId) {
        return records(Topics.SHIPMENTS.name()).stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .distinct()
                .flatMap(key -> system.topic(Topics.SHIPMENTS.name()).events(ShipmentEvent.class, key).stream())
                .filter(event ->
                        orders(event).stream().anyMatch(order -> order.orderId().equals(orderId)))
                .collect(Collectors.groupingBy(ShipmentEvent::shipmentId));
    }

    private static List<OrderInParcel> orders(ShipmentEvent event) {
        return switch (event) {
            case OrderShipped shipped -> shipped.orders();
            case ShipmentChanged changed -> changed.orders();
        };
    }

    private void awaitSaid(int shipments, int contacts, int rejected) {
        await().untilAsserted(() -> assertThat(said()).containsExactly(shipments, contacts, rejected));
    }

    private List<Integer> said() {
        return Stream.of(Topics.SHIPMENTS, Topics.CONTACTS, Topics.ORDER_EVENTS_REJECTED)
                .map(topic -> records(topic.name()).size())
                .toList();
    }

    @Test
    void givesNoSecondIdToWhatWasGivenOneSinceTheCopy() throws Exception {
        try (var _ = start()) {
            ship("A-1", 1, "");
            awaitSaid(1, 1, 0);
        }
        system.copy();
        try (var _ = start()) {
            ship("A-1", 2, ",\"trackingNumber\":\"470800204932\",\"carrier\":\"dhl\"");
            ship("A-2", 3, ",\"parcelId\":\"1 of 2\",\"buyer\":{\"name\":\"Ada\",\"customerId\":\"C-7\"}");
            ship("A-2", 4, ",\"parcelId\":\"2 of 2\",\"trackingNumber\":\"JJD000390012345678\"");
            awaitSaid(4, 2, 0);
            ship("A-2", 5, ",\"parcelId\":\"1 of 2\",\"trackingNumber\":\"423475729485\"");
            ship("A-3", 6, ",\"buyer\":{\"email\":\"ada@mail.example\"}");
            orderEvents.send(
                    "A-4", "{\"type\":\"order-shipped\",\"merchantId\":\"demo\",\"orderId\":\"A-4\"}", Map.of());
            awaitSaid(6, 3, 1);
        }
        var ids = List.of(
                parcels("A-1").keySet(), parcels("A-2").keySet(), parcels("A-3").keySet());
        system.bringBack();

        try (var service = start()) {
            assertThat(service.getBean(StartGate.class).cause().orElseThrow())
                    .contains("./waybill restored order-service");
            restore();
            await().until(service.getBean(StartGate.class)::isOpen);
            assertThat(records(Topics.SHIPMENTS.name()))
                    .as("nothing is said again")
                    .hasSize(6);
            ship("A-2", 7, ",\"parcelId\":\"1 of 2\",\"promisedDeliveryDate\":\"2026-03-09\"");
            awaitSaid(7, 3, 1);

            assertThat(List.of(
                            parcels("A-1").keySet(),
                            parcels("A-2").keySet(),
                            parcels("A-3").keySet()))
                    .isEqualTo(ids);
            assertThat(ids.get(1)).hasSize(2);
            assertThat(buyers("A-2")).hasSize(1);
            var changed = parcels("A-2").values().stream()
                    .filter(events -> events.size() == 3)
                    .findFirst()
                    .orElseThrow();
            assertThat(((ShipmentChanged) changed.getLast()).trackingNumber()).isEqualTo("423475729485");
            var key = changed.getLast().shipmentId().toString();
            assertThat(system.topic(Topics.SHIPMENTS.name()).headers(key, "ce_generation"))
                    .containsExactly("1", "1", "2");
            assertThat(records(Topics.MERCHANTS.name())).hasSize(2);
        }
    }

    private List<UUID> buyers(String orderId) {
        return parcels(orderId).values().stream()
                .flatMap(List::stream)
                .flatMap(event -> orders(event).stream())
                .map(OrderInParcel::buyerId)
                .distinct()
                .toList();
    }
}
