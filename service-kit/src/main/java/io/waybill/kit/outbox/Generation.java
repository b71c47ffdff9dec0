package io.waybill.kit.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The number of this database. It changes only while no service runs on it, so it is read once. */
@Component
class Generation {

    private final JdbcClient jdbc;
    private volatile long number;

    Generation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long number() {
        if (number == 0) {
            number = jdbc.sql("select number from generation").query(Long.class).single();
        }
        return number;
    }
}
