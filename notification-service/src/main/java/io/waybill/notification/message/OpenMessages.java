package io.waybill.notification.message;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many messages have not ended, for whoever looks after the service. */
@Repository
class OpenMessages {

    private final JdbcClient jdbc;

    OpenMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    double all() {
        return count("state in ('DUE', 'WAITING', 'SENDING', 'ENDING')");
    }

    double retrying() {
        return count("state in ('DUE', 'SENDING', 'ENDING') and last_error is not null");
    }

    private double count(String condition) {
        return jdbc.sql("select count(*) from message where " + condition)
                .query(Double.class)
                .single();
    }

    /** Of those that wait for nothing but to be sent; what is parked counts as that. */
    Optional<Instant> oldest() {
        return jdbc.sql("select heard_at from message where state in ('DUE', 'SENDING', 'ENDING')"
                        + " and shipment_id::text not in (select key from parked_key)"
                        + " and buyer_id::text not in (select key from parked_key) order by heard_at limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
