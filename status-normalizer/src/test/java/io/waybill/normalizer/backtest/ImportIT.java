package io.waybill.normalizer.backtest;

import static io.waybill.normalizer.DelayParcel.pickedUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.lanes.LaneEvent;
import io.waybill.events.lanes.LaneMeasured;
import io.waybill.events.shipments.Region;
import io.waybill.events.statuses.EtaBasis;
import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.normalizer.DelayParcel;
import io.waybill.normalizer.NormalizerIT;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.TestTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Past orders, and a parcel that is met after them. */
class ImportIT extends NormalizerIT {

    private static final int DAYS = 90;
    private static final int A_DAY = 8;

    @Autowired
    ImportCommand command;

    @TempDir
    Path folder;

    /** Whatever copy another test brought back. */
    @BeforeEach
    void tellAgain() {
        jdbc.sql("delete from lane_silence").update();
    }

    /** Other tests know other parcels. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from eta_memory").update();
        jdbc.sql("update eta_progress set version = version + 1").update();
    }

    private static final TestTopic LANES = new TestTopic(Topics.LANES.name());
    private static final String LANE = "dhl/*/PT/ES";

    /** Lisbon to Madrid takes two days, now and then three. */
    @Test
    void expectsParcelsByThoseOfThePast() throws Exception {
        var file = history("past.csv", "1000");
        var version = version();
        assertThat(command.run("import", file, "--country", "PT", "--carrier", "dhl", "--merchant", "demo"))
                .isZero();
        assertThat(version()).isGreaterThan(version);

        await().untilAsserted(() -> assertThat(expected().basis()).isNotNull().satisfies(basis -> {
            assertThat(basis.lane()).isEqualTo("dhl/*/PT.1/ES.280");
            assertThat(basis.sample()).isGreaterThan(200);
        }));
        assertThat(expected().now()).isNotNull().satisfies(eta -> {
            assertThat(eta.earliest()).isBetween(today().plusDays(1), today().plusDays(2));
            assertThat(eta.likely()).isBetween(today().plusDays(2), today().plusDays(3));
            assertThat(eta.latest()).isBetween(today().plusDays(2), today().plusDays(12));
        });

        tellsOfTheLane();
        countsOnce(file);
    }

    /** Without waiting for another day to be over. */
    private void tellsOfTheLane() {
        var arrived = DAYS * A_DAY - 4 * A_DAY;
        await().untilAsserted(
                        () -> assertThat(LANES.events(LaneEvent.class, LANE)).isNotEmpty());
        assertThat(LANES.events(LaneEvent.class, LANE)).last().isInstanceOfSatisfying(LaneMeasured.class, said -> {
            assertThat(said.arrived()).isEqualTo(counted()).isBetween(arrived, DAYS * A_DAY);
            assertThat(said.transit())
                    .satisfies(transit -> assertThat(transit.p50()).isEqualTo(2))
                    .satisfies(transit -> assertThat(transit.p95()).isEqualTo(3));
            assertThat(said.promised()).isEqualTo(said.arrived());
            assertThat((double) said.kept() / said.promised()).isBetween(0.85, 0.9);
            assertThat(said.following()).isNull();
        });
    }

    private int counted() {
        return jdbc.sql("select coalesce(sum(known), 0) from lane_month where lane = ?")
                .param(LANE)
                .query(Integer.class)
                .single();
    }

    /** The same file, whatever it is called. */
    private void countsOnce(String file) throws IOException {
        var copy = Files.copy(Path.of(file), folder.resolve("copy.csv")).toString();
        var version =
                jdbc.sql("select sum(orders) from eta_import").query(Long.class).single();
        assertThat(command.run("import", copy, "--country", "PT", "--merchant", "demo"))
                .isEqualTo(3);
        assertThat(jdbc.sql("select sum(orders) from eta_import")
                        .query(Long.class)
                        .single())
                .isEqualTo(version);
        var before = sample();
        var counted = counted();
        assertThat(command.run("import", copy, "--country", "PT", "--carrier", "dhl", "--merchant", "demo", "--again"))
                .isZero();
        await().untilAsserted(() -> assertThat(sample()).isBetween(before * 3 / 2, before * 5 / 2));
        assertThat(counted()).isEqualTo(2 * counted);
    }

    /** As {@code ./waybill import} starts it. */
    @Test
    void runsAsACommandBesideTheService() throws Exception {
        var properties = TestInfrastructure.serviceProperties("normalizer").entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        var file = history("other.csv", "2000");
        var future = Files.writeString(
                        folder.resolve("future.csv"), "order,purchase,handed_over,delivered\no,2099-01-01 10:00,,\n")
                .toString();

        try (var context = ImportCommand.application().run(properties)) {
            var beside = context.getBean(ImportCommand.class);
            assertThat(beside.run("import", file, "--country", "PT")).isEqualTo(2);
            assertThat(beside.run("import", file)).isEqualTo(2);
            assertThat(beside.run("import", folder.resolve("none.csv").toString(), "--country", "PT"))
                    .isOne();
            var progress = jdbc.sql("select today from eta_progress").query(LocalDate.class);
            var learned = progress.single();
            assertThat(beside.run("import", future, "--country", "PT", "--merchant", "demo"))
                    .isEqualTo(2);
            assertThat(beside.run("import", file, "--country", "PT", "--merchant", "elsewhere"))
                    .isZero();
            assertThat(progress.single()).isAfterOrEqualTo(learned);
        }
    }

    /** Once its carrier has it: what was said before that reckons with the time until then. */
    private EtaChanged expected() {
        var parcel = new DelayParcel().ship(clock.instant(), null, new Region("PT", "1100"), new Region("ES", "28001"));
        parcel.observe(clock.instant(), pickedUp(clock.instant()));
        await().untilAsserted(() -> assertThat(parcel.etas())
                .last()
                .extracting(EtaChanged::basis)
                .isNotNull()
                .extracting(EtaBasis::since)
                .isEqualTo(Milestone.HANDED_OVER));
        return parcel.etas().getLast();
    }

    private int sample() {
        var basis = expected().basis();
        return basis == null ? 0 : basis.sample();
    }

    private long version() {
        return jdbc.sql("select coalesce(max(version), 0) from eta_progress")
                .query(Long.class)
                .single();
    }

    private String history(String name, String zip) throws IOException {
        var rows = new ArrayList<String>();
        rows.add("order,purchase,handed_over,delivered,promised,seller_zip,customer_zip,customer_country");
        for (var day = 1; day <= DAYS; day++) {
            for (var order = 0; order < A_DAY; order++) {
                var purchase = today().minusDays(day).atTime(8 + order, 0);
                var handedOver = purchase.plusHours(20);
                var delivered =
                        handedOver.toLocalDate().plusDays(order == 0 ? 3 : 2).atTime(9 + order, 30);
                rows.add("o%d-%d,%s,%s,%s,%s,%s,28010,ES"
                        .formatted(
                                day,
                                order,
                                purchase,
                                handedOver,
                                delivered,
                                handedOver.toLocalDate().plusDays(2),
                                zip));
            }
        }
        return Files.write(folder.resolve(name), rows).toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
