package io.waybill.kit;

import io.waybill.events.Topics;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class Parroting {

    /** Merchants whose events it cannot bear, for now. */
    public final Set<String> unbearable = ConcurrentHashMap.newKeySet();

    /** What happens, in the same transaction, when it hears of a merchant. */
    final Map<String, Runnable> mishaps = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final BusinessTime businessTime;

    Parroting(
            JdbcClient jdbc,
            Outbox outbox,
            BusinessTime businessTime,
            @Value("${parrot.unbearable:}") List<String> unbearable) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.businessTime = businessTime;
        this.unbearable.addAll(unbearable);
    }

    void take(List<Received<ShipmentEvent>> batch) {
        batch.stream().filter(Received::fresh).map(Received::event).forEach(this::say);
    }

    /** Counts on behind what it has said. */
    void adopt(List<Received<StatusEvent>> said) {
        said.forEach(status -> jdbc.sql("insert into heard (merchant_id, shipment_id, times, seq) values (?, ?, 0, ?)"
                        + " on conflict (shipment_id) do update set seq = greatest(heard.seq, excluded.seq)")
                .params(
                        status.event().merchantId(),
                        status.event().shipmentId(),
                        Objects.requireNonNull(status.headers().sequence()).seq())
                .update());
    }

    private void say(ShipmentEvent event) {
        var shipped = (OrderShipped) event;
        var seq = heard(shipped);
        mishaps.getOrDefault(shipped.merchantId(), () -> {}).run();
        if (unbearable.contains(shipped.merchantId())) {
            throw new IllegalStateException("not that merchant");
        }
        var said = new ScansAdded(shipped.shipmentId(), shipped.merchantId(), List.of(), List.of(), List.of(), true);
        outbox.add(new Outgoing<>(Topics.STATUSES, shipped.shipmentId().toString(), seq, businessTime.instant(), said));
    }

    private long heard(OrderShipped shipped) {
        return jdbc.sql("insert into heard (merchant_id, shipment_id, times, seq) values (?, ?, 1, 1)"
                        + " on conflict (shipment_id) do update set times = heard.times + 1, seq = heard.seq + 1"
                        + " returning seq")
                .params(shipped.merchantId(), shipped.shipmentId())
                .query(Long.class)
                .single();
    }

    public int times(UUID shipmentId) {
        return jdbc.sql("select coalesce(sum(times), 0) from heard where shipment_id = ?")
                .param(shipmentId)
                .query(Integer.class)
                .single();
    }
}
