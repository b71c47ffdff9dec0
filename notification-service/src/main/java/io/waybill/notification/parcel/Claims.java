package io.waybill.notification.parcel;

import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Claims that have ended: their offers stand no more. */
@Repository
public class Claims {

    /** With {@code select}: a batch may hold several events of a claim, and the driver would join {@code values} to one statement. */
    private static final String SAVE = "insert into claim as known (claim_id, shipment_id, ended) select ?, ?, ?"
            + " on conflict (claim_id) do update set ended = coalesce(known.ended, excluded.ended)";

    private final JdbcTemplate jdbc;

    Claims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void save(Collection<ClaimEvent> events) {
        var inOrder = events.stream()
                .sorted(Comparator.comparing(event -> event.claimId().toString()))
                .toList();
        jdbc.batchUpdate(SAVE, inOrder, Math.max(1, inOrder.size()), (statement, event) -> {
            var end = end(event);
            statement.setObject(1, event.claimId());
            statement.setObject(2, event.shipmentId());
            statement.setString(3, end == null ? null : end.name());
        });
    }

    private static @Nullable ClaimEnd end(ClaimEvent event) {
        return switch (event) {
            case ClaimOpened _ -> null;
            case ClaimDecided _, RefundRequested _ -> ClaimEnd.SETTLED;
            case ClaimClosed closed ->
                switch (closed.outcome()) {
                    case SETTLED -> ClaimEnd.SETTLED;
                    case PARCEL_FOUND, ORDER_GONE -> ClaimEnd.WITHDRAWN;
                };
        };
    }

    /** By claim, of those that have ended. */
    public Map<UUID, ClaimEnd> ended(Collection<UUID> shipmentIds) {
        var ended = new HashMap<UUID, ClaimEnd>();
        jdbc.query(
                "select claim_id, ended from claim where shipment_id = any(?) and ended is not null",
                row -> {
                    ended.put(row.getObject("claim_id", UUID.class), ClaimEnd.valueOf(row.getString("ended")));
                },
                (Object) shipmentIds.toArray(UUID[]::new));
        return ended;
    }
}
