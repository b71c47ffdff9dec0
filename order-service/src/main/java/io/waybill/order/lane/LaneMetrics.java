package io.waybill.order.lane;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LaneMetrics {

    private final JdbcClient jdbc;

    LaneMetrics(MeterRegistry registry, JdbcClient jdbc) {
        this.jdbc = jdbc;
        Gauge.builder("waybill.lanes.known", this, LaneMetrics::known)
                .description("Lanes of which delivery times can be told")
                .register(registry);
        Gauge.builder("waybill.lanes.reliable", this, LaneMetrics::reliable)
                .description("Those of them that enough parcels came by")
                .register(registry);
    }

    private double known() {
        return jdbc.sql("select count(*) from lane").query(Long.class).single();
    }

    private double reliable() {
        return jdbc.sql("select count(*) from lane where arrived >= ?")
                .param(BackOffPolicy.ENOUGH)
                .query(Long.class)
                .single();
    }
}
