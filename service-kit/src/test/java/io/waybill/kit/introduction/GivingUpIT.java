package io.waybill.kit.introduction;

import static io.waybill.kit.introduction.Acquaintance.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waybill.kit.KitIT;
import io.waybill.kit.time.MachineTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class GivingUpIT extends KitIT {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    @Autowired
    Introductions introductions;

    @Autowired
    WaitingFacts facts;

    @Autowired
    MachineTime machineTime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final String key = UUID.randomUUID().toString();
    private Acquaintance service;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from waiting_fact").update();
        service = new Acquaintance(introductions, jdbc, transaction);
    }

    private void giveUpAfter(Duration duration) {
        Instant then = machineTime.instant().plus(duration);
        new GivingUp(facts, new MachineTime(() -> then), registry).giveUp();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    @Test
    void waitsForSevenDays() {
        service.hears(List.of(fact(key, 1)));

        giveUpAfter(GivingUp.PATIENCE.minus(MARGIN));

        assertThat(gauge("waybill.facts.waiting")).isEqualTo(1);
        assertThat(gauge("waybill.facts.not.introduced")).isZero();
        service.meets(key);
        assertThat(service.told(key)).containsExactly(1L);
    }

    @Test
    void givesUpThenCountsItAndWakesItNoMore() {
        service.hears(List.of(fact(key, 1)));

        giveUpAfter(GivingUp.PATIENCE.plus(MARGIN));

        assertThat(gauge("waybill.facts.waiting")).isZero();
        assertThat(gauge("waybill.facts.not.introduced")).isEqualTo(1);
        service.hears(List.of(fact(key, 2)));
        service.meets(key);
        assertThat(service.told(key)).containsExactly(2L);
        service.hears(List.of(fact(key, 3)));
        assertThat(service.told(key)).containsExactly(2L, 3L);
    }

    @Test
    void doesNotGiveUpWhatWaitsForAParkedIntroduction() {
        service.hears(List.of(fact(key, 1)));
        jdbc.sql("insert into parked_key (reader, topic, key, parked_at, cause, tried_at)"
                        + " values ('other', 'waybill.shipments', ?, now(), 'why', now())")
                .param(key)
                .update();

        giveUpAfter(GivingUp.PATIENCE.plus(MARGIN));
        assertThat(service.waiting()).isEqualTo(1);

        jdbc.sql("delete from parked_key where key = ?").param(key).update();
        giveUpAfter(GivingUp.PATIENCE.plus(MARGIN));
        assertThat(service.waiting()).isZero();
    }

    @Test
    void showsWhatWasGivenUpForAMonth() {
        service.hears(List.of(fact(key, 1)));
        giveUpAfter(GivingUp.PATIENCE.plus(MARGIN));

        giveUpAfter(Duration.ofDays(36));
        assertThat(shown()).isEqualTo(1);

        giveUpAfter(Duration.ofDays(38));
        assertThat(shown()).isZero();
    }

    private long shown() {
        return jdbc.sql("select count(*) from waiting_fact where key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
