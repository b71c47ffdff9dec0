package io.waybill.normalizer.parcel;

import io.waybill.events.Topics;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import io.waybill.kit.time.BusinessTime;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Delays as they were said: one that stands is not found again, and one that is over has been counted. */
@Component
class DelayAdopting extends Adopting<DelayEvent> {

    private final Parcels parcels;
    private final BusinessTime businessTime;
    private final JdbcTemplate jdbc;

    DelayAdopting(Parcels parcels, BusinessTime businessTime, JdbcTemplate jdbc) {
        super(Topics.DELAYS);
        this.parcels = parcels;
        this.businessTime = businessTime;
        this.jdbc = jdbc;
    }

    @Override
    public void adopt(List<Received<DelayEvent>> said) {
        parcels.lock(
                said.stream().map(received -> received.event().shipmentId()).collect(Collectors.toSet()),
                businessTime.instant());
        for (var received : said) {
            switch (received.event()) {
                case DelayDetected detected -> adopt(detected);
                case DelayCleared cleared -> adopt(cleared);
            }
            jdbc.update(
                    "update parcel set delays_seq = greatest(delays_seq, ?) where shipment_id = ?",
                    Objects.requireNonNull(received.headers().sequence()).seq(),
                    received.event().shipmentId());
        }
    }

    private void adopt(DelayDetected detected) {
        jdbc.update(
                "insert into delay (shipment_id, merchant_id, rule, occurrence, due, silent_since, detected_at,"
                        + " seller_only) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                detected.shipmentId(),
                detected.merchantId(),
                detected.rule().name(),
                detected.occurrence(),
                Timestamp.from(detected.due()),
                Timestamp.from(detected.detectedAt().minus(detected.evidence().silence())),
                Timestamp.from(detected.detectedAt()),
                detected.sellerOnly());
    }

    private void adopt(DelayCleared cleared) {
        jdbc.update(
                "update delay set cleared_at = ?, cleared_by = ? where shipment_id = ? and rule = ? and occurrence = ?",
                Timestamp.from(cleared.clearedAt()),
                cleared.reason().name(),
                cleared.shipmentId(),
                cleared.rule().name(),
                cleared.occurrence());
    }
}
