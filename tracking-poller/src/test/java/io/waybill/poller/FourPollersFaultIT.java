package io.waybill.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.faults.Seed;
import io.waybill.testkit.kafka.KafkaBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pollers come and go, and the carrier is slow and busy in between. */
@Tag("faults")
class FourPollersFaultIT {

    /** Of disturbances. */
    private static final int KINDS = 7;

    private static final int PARCELS = 300;
    private static final int PER_SECOND = 10;
    private static final int PER_DAY = 250;
    private static final Duration LONGEST_CALL = Duration.ofMillis(800);

    private final Seed seed = Seed.of(FourPollersFaultIT.class);
    private final List<StrictDhl.Spell> spells = new ArrayList<>();

    @TempDir
    Path directory;

    private KafkaBroker broker;
    private StrictDhl dhl;
    private Hiccups hiccups;
    private Pollers pollers;
    private LocalDate day = LocalDate.parse("2026-03-02");
    private int days = 1;
    private int begun;

    @BeforeEach
    void start() throws IOException {
        broker = KafkaBroker.start(directory.resolve("kafka"), FreePort.pick());
        dhl = new StrictDhl();
        hiccups = new Hiccups();
        begin(day);
        pollers = new Pollers(
                "four_pollers",
                Map.of(
                        "spring.kafka.bootstrap-servers",
                        broker.bootstrapServers(),
                        "waybill.time.file",
                        directory.resolve("time"),
                        "waybill.demand.look-every",
                        "1h",
                        // What was claimed by one that is gone comes back soon, but after any call.
                        "waybill.exchange.time-limit",
                        "3s",
                        "waybill.polling.lease",
                        "23s",
                        "waybill.carriers.dhl.url",
                        dhl.url(),
                        "waybill.carriers.dhl.secrets.key",
                        "open sesame",
                        "waybill.carriers.dhl.per-second",
                        PER_SECOND,
                        "waybill.carriers.dhl.per-day",
                        PER_DAY,
                        "waybill.carriers.dhl.per-parcel-and-day",
                        1_000));
        startOthers(4);
    }

    @AfterEach
    void stop() {
        pollers.close();
        hiccups.close();
        dhl.close();
        broker.close();
    }

    @Test
    void keepWithinTheCarriersLimitsAndAskAboutAll() throws Exception {
        introduce();
        var first = seed.below(KINDS);
        for (var round = 0; round < Seed.rounds(12); round++) {
            disturb((first + round) % KINDS);
            goOnFor(seed.between(Duration.ofMillis(500), Duration.ofSeconds(4)));
        }
        dhl.takes(Duration.ZERO);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            goOn();
            assertThat(answered()).as("answered, %s", seed).isEqualTo(PARCELS);
        });

        assertThat(dhl.calls())
                .extracting(StrictDhl.Call::number)
                .as("%s", seed)
                .contains(numbers());
        assertThat(dhl.askedTwiceAtOnce()).as("asked twice at once, %s", seed).isEmpty();
        var manners = new Manners(dhl.calls(), hiccups, seed);
        System.out.printf(
                "%d calls in %d days, at most %d in a second and %d in ten; %d spells, %d pollers, %s%n",
                dhl.calls().size(), days, manners.busiest(1), manners.busiest(10), spells.size(), begun, seed);
        manners.assertThatNobodyHurried(1, PER_SECOND);
        manners.assertThatNobodyHurried(10, PER_SECOND);
        spells.forEach(spell -> manners.assertThatItWasLeftAlone(spell, LONGEST_CALL));
        await().untilAsserted(this::assertThatEachScanIsToldOnce);
    }

    private void disturb(int kind) {
        var running = pollers.running();
        switch (kind) {
            case 0 -> pollers.stop(running.get(seed.below(running.size())));
            case 1, 2 -> pollers.abandon(running.get(seed.below(running.size())));
            case 3 -> sendAway();
            case 4 -> dhl.isBusyFor(seed.between(Duration.ofMillis(100), Duration.ofSeconds(1)), false);
            default -> dhl.takes(seed.between(Duration.ZERO, LONGEST_CALL));
        }
        startOthers(3 + seed.below(2));
    }

    /** Nobody dies meanwhile: who has heard it and told nobody has not heard it. */
    private void sendAway() {
        var time = seed.between(Duration.ofSeconds(2), Duration.ofSeconds(5));
        spells.add(dhl.isBusyFor(time, true));
        goOnFor(time);
    }

    /** A tick of its own for each, else whoever looks first after a tick finds what was granted since, at every tick. */
    private void startOthers(int all) {
        while (pollers.running().size() < all) {
            pollers.start(Map.of("waybill.polling.tick", 80 + 7 * (begun++ % 8) + "ms"));
        }
    }

    private void goOnFor(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        await().atMost(time.plusSeconds(60)).until(() -> {
            goOn();
            return System.nanoTime() > end;
        });
    }

    /** Those are due again that were asked about least; whoever was slowed down has recovered; a spent day ends. */
    private void goOn() throws IOException {
        var jdbc = jdbc();
        jdbc.sql("update poll_plan set next_poll_at = timestamptz '2026-01-01' + polls_today * interval '1 hour'"
                        + " where claim_token is null")
                .update();
        jdbc.sql("update budget set slowed_at = slowed_at - interval '1 hour' where factor < 1 and slowed_at < now()"
                        + " - interval '2 seconds'")
                .update();
        if (isSpent(jdbc)) {
            assertThat(dhl.calls()).as("in %d days, %s", days, seed).hasSizeLessThanOrEqualTo(days * PER_DAY);
            days++;
            day = day.plusDays(1);
            begin(day);
        }
    }

    private JdbcClient jdbc() {
        return pollers.running().getFirst().getBean(JdbcClient.class);
    }

    private boolean isSpent(JdbcClient jdbc) {
        return jdbc.sql("select exists (select from budget where spent = ? and day = ?)")
                .params(PER_DAY, day)
                .query(Boolean.class)
                .single();
    }

    /** Late in the evening, when the day's quota is nobody's to be kept for later. */
    private void begin(LocalDate today) throws IOException {
        Pollers.timeFrom(today.atTime(23, 30).toInstant(ZoneOffset.UTC), directory);
    }

    private void introduce() throws Exception {
        try (var topics = new PollerTopics(broker.bootstrapServers())) {
            for (var number : numbers()) {
                var shipped = PollerTopics.shipped("four", number, Instant.parse("2026-03-02T07:00:00Z"));
                topics.send(Topics.SHIPMENTS, shipped.shipmentId(), shipped, 1);
            }
        }
    }

    private static String[] numbers() {
        return IntStream.range(0, PARCELS)
                .mapToObj(number -> "34043416109" + (4_000 + number))
                .toArray(String[]::new);
    }

    private long answered() {
        return jdbc().sql("select count(*) from poll_plan where answered_at is not null")
                .query(Long.class)
                .single();
    }

    private void assertThatEachScanIsToldOnce() {
        assertThat(ToldScans.on(broker.bootstrapServers()).values())
                .as("%s", seed)
                .hasSize(PARCELS)
                .containsOnly(List.of("Accepted"));
    }
}
