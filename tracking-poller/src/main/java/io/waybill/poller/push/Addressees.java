package io.waybill.poller.push;

import io.waybill.poller.parcel.Parcels;
import io.waybill.poller.plan.Legs;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom pushes are about. */
@Component
class Addressees {

    private final JdbcClient jdbc;
    private final Parcels parcels;
    private final Legs legs;

    Addressees(JdbcClient jdbc, Parcels parcels, Legs legs) {
        this.jdbc = jdbc;
        this.parcels = parcels;
        this.legs = legs;
    }

    /** The parcels that have one of the numbers, with all their plans, locked in the order in which everybody locks them. */
    Addressed lock(Collection<String> numbers, LocalDate today) {
        var ids = shipments(numbers);
        return ids.isEmpty()
                ? new Addressed(List.of(), List.of())
                : new Addressed(
                        parcels.lock(ids),
                        legs.of(ids, today).stream()
                                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                                .toList());
    }

    private List<UUID> shipments(Collection<String> numbers) {
        return jdbc.sql("""
                        select shipment_id from parcel where tracking_number = any(:numbers)
                        union
                        select shipment_id from poll_plan where tracking_number = any(:numbers) and found_by <> '{}'""")
                .param("numbers", numbers.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }
}
