package io.waybill.poller.health;

import io.waybill.events.Topics;
import io.waybill.events.carrierhealth.CarrierHealthEvent;
import io.waybill.events.carrierhealth.CarrierLookedAfter;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import io.waybill.kit.time.MachineTime;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How accounts did when that was last said. */
@Component
class HealthAdopting extends Adopting<CarrierHealthEvent> {

    private static final String ADOPT =
            "insert into account_health as known (account, health, since, behind_seconds, published_at, seq)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict (account) do update set health = excluded.health,"
                    + " since = excluded.since, behind_seconds = excluded.behind_seconds,"
                    + " published_at = excluded.published_at, seq = excluded.seq where known.seq < excluded.seq";

    private final JdbcTemplate jdbc;
    private final MachineTime machineTime;

    HealthAdopting(JdbcTemplate jdbc, MachineTime machineTime) {
        super(Topics.CARRIER_HEALTH);
        this.jdbc = jdbc;
        this.machineTime = machineTime;
    }

    @Override
    public void adopt(List<Received<CarrierHealthEvent>> said) {
        for (var received : said) {
            switch (received.event()) {
                case CarrierLookedAfter looked ->
                    jdbc.update(
                            ADOPT,
                            received.key(),
                            looked.health().name(),
                            Timestamp.from(looked.since()),
                            looked.behind().toSeconds(),
                            Timestamp.from(machineTime.instant()),
                            Objects.requireNonNull(received.headers().sequence())
                                    .seq());
            }
        }
    }
}
