package io.waybill.normalizer.parcel;

import io.waybill.events.Topics;
import io.waybill.events.looks.LookEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import io.waybill.kit.time.BusinessTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks are only counted: one that is still wanted is a question that may be asked twice. */
@Component
class LookAdopting extends Adopting<LookEvent> {

    private final Parcels parcels;
    private final BusinessTime businessTime;
    private final JdbcTemplate jdbc;

    LookAdopting(Parcels parcels, BusinessTime businessTime, JdbcTemplate jdbc) {
        super(Topics.LOOKS);
        this.parcels = parcels;
        this.businessTime = businessTime;
        this.jdbc = jdbc;
    }

    @Override
    public void adopt(List<Received<LookEvent>> said) {
        parcels.lock(
                said.stream().map(received -> received.event().shipmentId()).collect(Collectors.toSet()),
                businessTime.instant());
        said.forEach(received -> jdbc.update(
                "update parcel set looks_seq = greatest(looks_seq, ?) where shipment_id = ?",
                Objects.requireNonNull(received.headers().sequence()).seq(),
                received.event().shipmentId()));
    }
}
