package io.waybill.order.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.kit.parked.ParkedKey;
import io.waybill.kit.parked.ParkedKeys;
import io.waybill.order.OrderServiceIT;
import io.waybill.order.Platform;
import io.waybill.testkit.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A fault of ours that shows with one order only: here the database's, as no code of ours is known to have one. */
class ParkedOrdersIT extends OrderServiceIT {

    @Autowired
    ParkedKeys keys;

    private final String order = "O-" + UUID.randomUUID();
    private final String other = "O-" + UUID.randomUUID();
    private final String poison = "poison-" + UUID.randomUUID();

    private static void asOwner(String sql) throws SQLException {
        var database = TestInfrastructure.database("orders");
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), "orders_owner", database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void breakIt() throws SQLException {
        asOwner("""
                create function refuse() returns trigger language plpgsql as $$ begin
                  if new.event_id like 'poison%' then raise exception 'not that one'; end if; return new; end $$;
                create trigger refuse before insert or update on order_event for each row execute function refuse()""");
    }

    @AfterEach
    void mendIt() throws SQLException {
        asOwner("drop function if exists refuse() cascade");
        keys.all().forEach(key -> keys.ask(key.id()));
        await().until(() -> keys.all().isEmpty());
    }

    private void publish(String recordKey, String orderId, String eventId) throws Exception {
        platform.publish(Topics.ORDER_EVENTS.name(), recordKey, """
                {"type": "order-shipped", "orderId": "%s", "merchantId": "demo", "shippedAt": "2026-03-02T08:00:00Z",
                 "id": "%s", "source": "/shop"}""".formatted(orderId, eventId), Map.of());
    }

    private List<String> accepted() {
        return jdbc.sql("select event_id from order_event where source = '/shop' and outcome = 'accepted'")
                .query(String.class)
                .list();
    }

    @Test
    void parksAnOrderWhateverKeysItsRecordsHave() throws Exception {
        breakIt();
        var later = "later-" + UUID.randomUUID();
        var others = "others-" + UUID.randomUUID();

        publish("x", order, poison);
        await().until(() -> keys.all().size() == 1);
        publish("y", order, later);
        publish("x", other, others);

        await().untilAsserted(() -> assertThat(accepted()).contains(others));
        await().untilAsserted(() -> assertThat(keys.all())
                .singleElement()
                .returns("demo/" + order, ParkedKey::key)
                .returns(2L, ParkedKey::waiting));
        assertThat(accepted()).doesNotContain(poison, later);

        asOwner("drop function refuse() cascade");
        keys.ask(keys.all().getFirst().id());

        await().untilAsserted(() -> assertThat(accepted()).contains(poison, later));
        assertThat(keys.all()).isEmpty();
    }

    @Test
    void keepsTheBytesOfWhatItRejects() throws Exception {
        platform.publish(
                Topics.ORDER_EVENTS.name(),
                order,
                "{\"type\": \"order-shipped\", \"orderId\": \"" + order + "\"}",
                Map.of());

        await().untilAsserted(() ->
                assertThat(Platform.all(Topics.ORDER_EVENTS.deadName(), order)).hasSize(1));
        var dead = Platform.all(Topics.ORDER_EVENTS.deadName(), order).getFirst();
        assertThat(new String(dead.value(), StandardCharsets.UTF_8)).contains(order);
        assertThat(Platform.header(dead, "waybill_cause")).contains("/merchantId is missing");
        assertThat(Platform.header(dead, "waybill_reader")).isEqualTo("order-service/order-events");
    }
}
