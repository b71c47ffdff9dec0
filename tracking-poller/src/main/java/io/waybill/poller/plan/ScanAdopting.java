package io.waybill.poller.plan;

import io.waybill.events.Leg;
import io.waybill.events.Topics;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.scans.WatchEnded;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import io.waybill.kit.restore.CaughtUp;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What carriers said and was published. It is put aside until the parcels of after the copy are there again, and before
 * anybody is asked. Legs that were found are left to be found again: their plans come with them.
 */
@Component
class ScanAdopting extends Adopting<ScanEvent> implements CaughtUp {

    private static final String OF_LEG =
            "insert into said_of_leg as known (shipment_id, carrier, tracking_number, said, outcome, asked_at,"
                    + " expected_from, expected_to) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (shipment_id, carrier, tracking_number) do update"
                    + " set said = array(select distinct unnest(known.said || excluded.said)),"
                    + " outcome = excluded.outcome, asked_at = excluded.asked_at,"
                    + " expected_from = excluded.expected_from, expected_to = excluded.expected_to";

    private static final String OF_PARCEL =
            "insert into said_of_parcel as known (shipment_id, seq, ended_at, end_reason) values (?, ?, ?, ?)"
                    + " on conflict (shipment_id) do update set seq = greatest(known.seq, excluded.seq),"
                    + " ended_at = excluded.ended_at, end_reason = excluded.end_reason";

    private final JdbcTemplate jdbc;

    ScanAdopting(JdbcTemplate jdbc) {
        super(Topics.SCANS);
        this.jdbc = jdbc;
    }

    @Override
    public void adopt(List<Received<ScanEvent>> said) {
        for (var received : said) {
            var seq = Objects.requireNonNull(received.headers().sequence()).seq();
            switch (received.event()) {
                case TrackingObserved observed -> {
                    adopt(observed, observed.leg());
                    adopt(observed.shipmentId(), seq, null, null);
                }
                case WatchEnded ended ->
                    adopt(
                            ended.shipmentId(),
                            seq,
                            Timestamp.from(ended.endedAt()),
                            ended.reason().name());
            }
        }
    }

    private void adopt(TrackingObserved observed, @Nullable Leg leg) {
        if (leg != null) {
            var expected = observed.expected();
            jdbc.update(
                    OF_LEG,
                    observed.shipmentId(),
                    leg.carrier(),
                    leg.trackingNumber(),
                    observed.scans().stream()
                            .map(scan -> ScanValue.of(leg, scan))
                            .toArray(Long[]::new),
                    observed.outcome().name(),
                    Timestamp.from(observed.askedAt()),
                    expected == null ? null : expected.from(),
                    expected == null ? null : expected.to());
        }
    }

    private void adopt(UUID shipmentId, long seq, @Nullable Timestamp endedAt, @Nullable String reason) {
        jdbc.update(OF_PARCEL, shipmentId, seq, endedAt, reason);
    }

    @Override
    public void caughtUp() {
        jdbc.update("insert into said (plan_id, hashes)"
                + " select plan.id, before.said from said_of_leg before"
                + " join poll_plan plan using (shipment_id, carrier, tracking_number) where plan.why <> 'REPLACED'"
                + " on conflict (plan_id) do update"
                + " set hashes = array(select distinct unnest(said.hashes || excluded.hashes))");
        jdbc.update("update poll_plan set outcome = before.outcome,"
                + " expected_from = before.expected_from, expected_to = before.expected_to,"
                + " answered_at = greatest(poll_plan.answered_at, before.asked_at)"
                + " from said_of_leg before where before.shipment_id = poll_plan.shipment_id"
                + " and before.carrier = poll_plan.carrier and before.tracking_number = poll_plan.tracking_number"
                + " and poll_plan.why <> 'REPLACED'");
        jdbc.update("update parcel set scans_seq = greatest(parcel.scans_seq, before.seq), ended_at = before.ended_at,"
                + " end_reason = before.end_reason from said_of_parcel before"
                + " where before.shipment_id = parcel.shipment_id");
        jdbc.update("delete from said_of_leg");
        jdbc.update("delete from said_of_parcel");
    }
}
