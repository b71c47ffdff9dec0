package io.waybill.normalizer.parcel;

import io.waybill.events.Topics;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import io.waybill.normalizer.delay.Delays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Delays as they were said: one that stands is not found again, and one that is over has been counted. */
@Component
class DelayAdopting extends Adopting<DelayEvent> {

    private final Parcels parcels;
    private final Delays delays;
    private final JdbcTemplate jdbc;

    DelayAdopting(Parcels parcels, Delays delays, JdbcTemplate jdbc) {
        super(Topics.DELAYS);
        this.parcels = parcels;
        this.delays = delays;
        this.jdbc = jdbc;
    }

    @Override
    public void adopt(List<Received<DelayEvent>> said) {
        parcels.lock(
                said.stream().map(received -> received.event().shipmentId()).collect(Collectors.toSet()));
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
        var silentSince = detected.detectedAt().minus(detected.evidence().silence());
        delays.add(List.of(new Delays.Row(detected, silentSince)));
    }

    private void adopt(DelayCleared cleared) {
        delays.clear(List.of(cleared));
    }
}
