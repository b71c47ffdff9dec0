package io.waybill.normalizer.renormalising;

import static io.waybill.normalizer.MoonPost.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.kit.time.MachineTime;
import io.waybill.normalizer.MoonPost;
import io.waybill.normalizer.NormalizerIT;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs that stop in the middle, and several instances. */
class RenormalisingIT extends NormalizerIT {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final String carrier = "mars-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Renormalisations runs;

    @Autowired
    Renormalising renormalising;

    @Autowired
    MachineTime machineTime;

    @Test
    void goesOnBehindTheLastParcelOfAnInstanceThatDied() {
        var parcels = parcels(3);
        var run = insert(UUID.randomUUID(), parcels.get(1), LEASE);
        await().during(Duration.ofMillis(300)).until(() -> row(run).equals("null 0"));

        expire(run);

        await().until(() -> !row(run).startsWith("null"));
        assertThat(row(run)).endsWith(" 1");
    }

    @Test
    void refusesWhatAnInstanceStillHadInHandWhenAnotherOneWentOn() {
        var parcels = parcels(3);
        var dead = UUID.randomUUID();
        var run = insert(dead, null, LEASE);
        var then = new Renormalisation(run, Set.of(bare()), 0, null);

        assertThat(runs.advance(then, dead, parcels.getFirst(), new Renormalisations.Count(1, 0, 0)))
                .isTrue();
        assertThat(runs.advance(then, dead, parcels.getFirst(), new Renormalisations.Count(1, 0, 0)))
                .isFalse();
        expire(run);
        await().until(() -> !row(run).startsWith("null"));

        assertThat(runs.advance(
                        then.at(parcels.getLast()), dead, parcels.getLast(), new Renormalisations.Count(1, 0, 0)))
                .isFalse();
        assertThat(row(run)).endsWith(" 3");
    }

    @Test
    void readsEachParcelOnceWhereSeveralInstancesGoOn() throws Exception {
        parcels(5);
        var run = insert(null, null, Duration.ZERO);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var instances = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(_ -> () -> {
                        var holder = UUID.randomUUID();
                        while (row(run).startsWith("null")) {
                            renormalising.step(holder);
                        }
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(instances)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(row(run)).endsWith(" 5");
    }

    @Test
    void forgetsARunLongAfterItEnded() {
        var old = insert(null, null, Duration.ZERO);
        var younger = insert(null, null, Duration.ZERO);
        await().until(() -> !row(old).startsWith("null") && !row(younger).startsWith("null"));
        jdbc.sql("update renormalisation set done_at = done_at - interval '91 days' where id = ?")
                .param(old)
                .update();

        renormalising.forgetOld();

        assertThat(jdbc.sql("select id from renormalisation where id = any(?)")
                        .param(new UUID[] {old, younger})
                        .query(UUID.class)
                        .list())
                .containsExactly(younger);
    }

    @Test
    void passesOverParcelsOfOtherCarriersAndThoseThatSayNothingYet() {
        parcels(1);
        new MoonPost("other-" + carrier)
                .ship()
                .observe(scan("1", "Shipment picked up", 8))
                .awaitSaid(1);
        new MoonPost(carrier).ship();

        var run = insert(null, null, Duration.ZERO);

        await().until(() -> !row(run).startsWith("null"));
        assertThat(jdbc.sql("select changed + failed from renormalisation where id = ?")
                        .param(run)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsNobodyWaitingForAParcelThatCannotBeRead() {
        var broken = parcels(3).get(1);
        var said = jdbc.sql("select said from scan where shipment_id = ?")
                .param(broken)
                .query(String.class)
                .single();
        say(broken, "no JSON");

        var run = insert(null, null, Duration.ZERO);

        await().until(() -> !row(run).startsWith("null"));
        say(broken, said);
        assertThat(row(run)).endsWith(" 2");
        assertThat(jdbc.sql("select failed from renormalisation where id = ?")
                        .param(run)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private void say(UUID parcel, String said) {
        jdbc.sql("update scan set said = ? where shipment_id = ?")
                .params(said, parcel)
                .update();
    }

    /** In the order of ids. */
    private List<UUID> parcels(int count) {
        var parcels = Stream.generate(() -> new MoonPost(carrier)).limit(count).toList();
        parcels.forEach(parcel -> parcel.ship().observe(scan("1", "Shipment picked up", 8)));
        parcels.forEach(parcel -> parcel.awaitSaid(1));
        return jdbc.sql("select shipment_id from leg where carrier = ? order by 1")
                .param(carrier)
                .query(UUID.class)
                .list();
    }

    private String bare() {
        return carrier.replace("-", "");
    }

    private UUID insert(@Nullable UUID holder, @Nullable UUID cursor, Duration lease) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into renormalisation (id, carriers, by_rules, rules, begun_at, cursor, holder, leased_until)"
                        + " values (?, ?, false, 0, '2020-01-01', ?, ?, ?)")
                .params(
                        id,
                        new String[] {bare()},
                        cursor,
                        holder,
                        Timestamp.from(machineTime.instant().plus(lease)))
                .update();
        return id;
    }

    private void expire(UUID run) {
        jdbc.sql("update renormalisation set leased_until = ? where id = ?")
                .params(Timestamp.from(machineTime.instant()), run)
                .update();
    }

    /** When it was done and how many parcels it has read. */
    private String row(UUID run) {
        return jdbc.sql("select coalesce(done_at::text, 'null') || ' ' || read from renormalisation where id = ?")
                .param(run)
                .query(String.class)
                .single();
    }
}
