package io.waybill.normalizer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.normalizer.Seeds;
import io.waybill.normalizer.arrival.Arrival;
import io.waybill.normalizer.delay.Consignment;
import io.waybill.normalizer.delay.DelayTimer;
import io.waybill.normalizer.parcel.Parcel.Met;
import io.waybill.normalizer.status.Folded;
import io.waybill.normalizer.status.HeardScan;
import io.waybill.normalizer.status.RandomScans;
import io.waybill.normalizer.status.Watch;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** However a parcel's scans are split into batches, what is kept and shown of it in the end is the same. */
class AnySplitTest {

    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");
    private static final Instant HEARD = Instant.parse("2026-03-05T08:00:00Z");

    private record End(
            @Nullable Meaning meaning,
            Set<String> shown,
            @Nullable Instant until) {}

    @Test
    void endsTheSameInAllOrdersOfAFewScans() {
        LongStream.range(0, 10).forEach(salt -> {
            var random = Seeds.random(salt);
            var scans = RandomScans.of(5, random);
            var end = end(List.of(scans));

            Seeds.permutations(scans)
                    .forEach(order -> assertThat(end(Seeds.split(order, random)))
                            .as(Seeds.named(salt))
                            .isEqualTo(end));
        });
    }

    @Test
    void endsTheSameForManyScansHoweverOftenTheyCome() {
        LongStream.range(0, 200).forEach(salt -> {
            var random = Seeds.random(salt);
            var scans = RandomScans.of(4 + random.nextInt(20), random);
            var order = Seeds.shuffledWithDuplicates(scans, random);

            assertThat(end(Seeds.split(order, random))).as(Seeds.named(salt)).isEqualTo(end(List.of(scans)));
        });
    }

    private static End end(List<List<HeardScan>> batches) {
        var shipmentId = UUID.randomUUID();
        var readings = batches.stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(HeardScan::scanId, Function.identity(), (first, _) -> first));
        var parcel = new Parcel(
                new Met(shipmentId, "demo", false),
                Watch.SCANNED,
                Told.NOTHING,
                Consignment.UNKNOWN,
                DelayTimer.STOPPED,
                new Shelf(MARCH, null, null, null),
                0,
                Arrival.UNKNOWN);
        List<StoredScan> stored = List.of();
        for (var batch : batches) {
            var dossier = new Dossier(parcel, List.of(), stored, false);
            batch.forEach(scan -> dossier.hears(scan, HEARD, MARCH));
            publish(dossier, readings);
            assertThat(neverLess(parcel, dossier.parcel())).isTrue();
            parcel = dossier.parcel();
            stored = List.copyOf(dossier.scans());
        }
        var shown = new TreeSet<String>();
        stored.stream().filter(StoredScan::published).map(StoredScan::scanId).forEach(shown::add);
        return new End(parcel.published(), shown, parcel.shelf().until());
    }

    /** As {@link Publishing} does, with all legs open. */
    private static void publish(Dossier dossier, Map<String, HeardScan> readings) {
        var folded = Folded.derivedFrom(
                dossier.scans().stream()
                        .map(scan -> readings.get(scan.scanId()))
                        .toList(),
                dossier.parcel().watch(),
                dossier.earlier());
        dossier.publish(Difference.between(dossier, folded));
        dossier.change(parcel ->
                parcel.shelved(parcel.shelf().filledUntil(folded.until().orElse(null))));
        folded.now()
                .filter(now -> !now.equals(dossier.parcel().published()))
                .ifPresent(now -> dossier.change(parcel -> parcel.said(now)));
    }

    private static boolean neverLess(Parcel before, Parcel after) {
        var counted = new EnumMap<Status, Integer>(Status.class);
        counted.putAll(after.occurrences());
        return before.occurrences().entrySet().stream()
                .allMatch(entry -> counted.getOrDefault(entry.getKey(), 0) >= entry.getValue());
    }
}
