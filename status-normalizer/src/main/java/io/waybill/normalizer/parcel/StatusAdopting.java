package io.waybill.normalizer.parcel;

import io.waybill.events.Topics;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The meaning last published of parcels, how often each was entered, and which scans their timelines show. */
@Component
class StatusAdopting extends Adopting<StatusEvent> {

    private final Parcels parcels;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    StatusAdopting(Parcels parcels, JdbcTemplate jdbc, JsonMapper json) {
        super(Topics.STATUSES);
        this.parcels = parcels;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void adopt(List<Received<StatusEvent>> said) {
        parcels.lock(
                said.stream().map(received -> received.event().shipmentId()).collect(Collectors.toSet()));
        for (var received : said) {
            var event = received.event();
            switch (event) {
                case StatusChanged changed -> adopt(changed);
                case EtaChanged changed -> adopt(changed);
                case ScansAdded _ -> {}
            }
            show(
                    event.shipmentId(),
                    event.scans().stream().map(TimelineScan::scanId).toList(),
                    true);
            show(event.shipmentId(), event.withdrawn(), false);
            jdbc.update(
                    "update parcel set statuses_seq = greatest(statuses_seq, ?) where shipment_id = ?",
                    Objects.requireNonNull(received.headers().sequence()).seq(),
                    event.shipmentId());
        }
    }

    private void adopt(EtaChanged changed) {
        var now = changed.now();
        jdbc.update(
                "update parcel set eta_earliest = ?, eta_likely = ?, eta_latest = ? where shipment_id = ?",
                now == null ? null : now.earliest(),
                now == null ? null : now.likely(),
                now == null ? null : now.latest(),
                changed.shipmentId());
    }

    private void adopt(StatusChanged changed) {
        var now = changed.now();
        jdbc.update(
                "update parcel set status = ?, detail = ?, occurrences = occurrences || ?::jsonb"
                        + " where shipment_id = ?",
                now.status().name(),
                now.detail(),
                json.writeValueAsString(Map.of(now.status(), changed.occurrence())),
                changed.shipmentId());
    }

    private void show(UUID shipmentId, List<String> scanIds, boolean shown) {
        jdbc.update(
                "insert into said_scan (shipment_id, scan_id, shown) select distinct ?::uuid, id, ?"
                        + " from unnest(?::text[]) as said (id) on conflict (shipment_id, scan_id)"
                        + " do update set shown = excluded.shown",
                shipmentId,
                shown,
                scanIds.toArray(String[]::new));
    }
}
