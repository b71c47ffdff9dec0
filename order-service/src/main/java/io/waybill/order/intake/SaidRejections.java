package io.waybill.order.intake;

import io.waybill.events.Topics;
import io.waybill.events.rejected.EventRejected;
import io.waybill.events.rejected.EventRejected.Original;
import io.waybill.events.rejected.RejectedEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rejections that an older copy did not know of: their originals are read again. */
@Repository
class SaidRejections extends Adopting<RejectedEvent> {

    private final JdbcTemplate jdbc;

    SaidRejections(JdbcTemplate jdbc) {
        super(Topics.ORDER_EVENTS_REJECTED);
        this.jdbc = jdbc;
    }

    Set<Original> of(Collection<Original> originals) {
        if (originals.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.query(
                "select topic, partition, position from said_rejection where (topic, partition, position) in"
                        + " (select * from unnest(?::text[], ?::int[], ?::bigint[]))",
                (row, _) -> new Original(row.getString(1), row.getInt(2), row.getLong(3)),
                originals.stream().map(Original::topic).toArray(String[]::new),
                originals.stream().map(Original::partition).toArray(Integer[]::new),
                originals.stream().map(Original::offset).toArray(Long[]::new)));
    }

    @Override
    public void adopt(List<Received<RejectedEvent>> said) {
        for (var received : said) {
            switch (received.event()) {
                case EventRejected rejected -> adopt(rejected.original());
            }
            jdbc.update(
                    "insert into rejection_key as known (key, seq) values (?, ?)"
                            + " on conflict (key) do update set seq = greatest(known.seq, excluded.seq)",
                    received.key(),
                    Objects.requireNonNull(received.headers().sequence()).seq());
        }
    }

    private void adopt(Original original) {
        jdbc.update(
                "insert into said_rejection (topic, partition, position) values (?, ?, ?) on conflict do nothing",
                original.topic(),
                original.partition(),
                original.offset());
    }
}
