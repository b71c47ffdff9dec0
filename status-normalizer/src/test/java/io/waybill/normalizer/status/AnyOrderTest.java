package io.waybill.normalizer.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Effect;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.normalizer.Seeds;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However a parcel's scans arrive, and however often, they come to the same. */
class AnyOrderTest {

    private static final Earlier EARLIER = new Earlier(
            ScanExamples.accepted().reading() instanceof Recognised read ? read.meaning() : null,
            ScanExamples.accepted().moment());

    @Test
    void isTheSameInAllOrdersOfAFewScans() {
        LongStream.range(0, 60).forEach(salt -> {
            var random = Seeds.random(salt);
            var scans = RandomScans.of(2 + random.nextInt(5), random);
            var watch = Watch.values()[random.nextInt(Watch.values().length)];
            var folded = Folded.derivedFrom(scans, watch);

            Seeds.permutations(scans)
                    .forEach(order -> assertThat(Folded.derivedFrom(order, watch))
                            .as(Seeds.named(salt))
                            .isEqualTo(folded));
        });
    }

    @Test
    void isTheSameInAnyOrderOfManyScansHoweverOftenTheyCome() {
        LongStream.range(0, 300).forEach(salt -> {
            var random = Seeds.random(salt);
            var scans = RandomScans.of(5 + random.nextInt(40), random);
            var watch = Watch.values()[random.nextInt(Watch.values().length)];
            var earlier = random.nextBoolean() ? EARLIER : null;
            var folded = Folded.derivedFrom(scans, watch, earlier);

            Stream.generate(() -> Seeds.shuffledWithDuplicates(scans, random))
                    .limit(10)
                    .forEach(order -> assertThat(Folded.derivedFrom(order, watch, earlier))
                            .as(Seeds.named(salt))
                            .isEqualTo(folded));
        });
    }

    /** Otherwise the two above would show less than they say. */
    @Test
    void isTriedWithAllThatCarriersDo() {
        var scans = LongStream.range(0, 50)
                .mapToObj(Seeds::random)
                .flatMap(random -> RandomScans.of(20, random).stream())
                .toList();

        assertThat(effects(scans))
                .contains(Effect.MOVES, Effect.INFORMATIONAL, Effect.VOIDS_PREVIOUS, Effect.VOIDS_NAMED);
        assertThat(scans).anyMatch(scan -> scan.reading() instanceof Unrecognised);
        assertThat(scans).anyMatch(scan -> scan.scan().time().dateOnly());
        assertThat(scans).anyMatch(scan -> scan.scan().time().happenedAt() == null);
        assertThat(scans.stream().map(HeardScan::moment).distinct().count()).isLessThan(scans.size() / 10);
    }

    private static List<Effect> effects(List<HeardScan> scans) {
        return scans.stream()
                .map(HeardScan::reading)
                .filter(Recognised.class::isInstance)
                .map(reading -> ((Recognised) reading).effect())
                .distinct()
                .toList();
    }
}
