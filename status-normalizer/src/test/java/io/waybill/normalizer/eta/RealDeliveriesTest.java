package io.waybill.normalizer.eta;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class RealDeliveriesTest {

    @Test
    void reaches() throws Exception {
        var dir = Path.of("/work/shared/data");
        var past = PastOrders.read(List.of(
                dir.resolve("deliveries-2016-09-to-2017-12.csv.gz"),
                dir.resolve("undelivered-2016-09-to-2017-12.csv.gz")));
        System.out.println(past.orders().size() + " skipped " + past.skipped());
        var orders = past.orders().stream()
                .filter(o -> o.purchased().getYear() >= 2017)
                .toList();
        var begun = System.nanoTime();
        var walk = new WalkForward(orders, LocalDate.parse("2017-09-01"));
        walk.run();
        System.out.println((System.nanoTime() - begun) / 1e9 + " s");
        for (var moment : Prediction.Moment.values()) {
            var all = walk.predictions().stream()
                    .filter(p -> p.moment() == moment && p.order().delivered() != null)
                    .toList();
            ToDoubleFunction<Prediction> y = p -> Moments.days(
                    moment == Prediction.Moment.PURCHASE
                            ? p.order().purchased()
                            : p.order().handedOver(),
                    p.order().delivered());
            System.out.printf(
                    "%s %d MAE %.3f within2 %.3f cover %.3f width %.2f pinball %.3f%n",
                    moment,
                    all.size(),
                    all.stream()
                            .mapToDouble(p -> Math.abs(p.days().get(2) - y.applyAsDouble(p)))
                            .average()
                            .orElseThrow(),
                    all.stream()
                                    .filter(p -> Math.abs(p.days().get(2) - y.applyAsDouble(p)) <= 2)
                                    .count()
                            / (double) all.size(),
                    all.stream()
                                    .filter(p -> p.days().get(0) <= y.applyAsDouble(p)
                                            && y.applyAsDouble(p) <= p.days().get(4))
                                    .count()
                            / (double) all.size(),
                    all.stream()
                            .mapToDouble(p -> p.days().get(4) - p.days().get(0))
                            .average()
                            .orElseThrow(),
                    all.stream()
                            .mapToDouble(p -> {
                                var sum = 0.0;
                                for (var i = 0; i < 5; i++) {
                                    var q = Prediction.LEVELS.get(i);
                                    var e = y.applyAsDouble(p) - p.days().get(i);
                                    sum += Math.max(q * e, (q - 1) * e);
                                }
                                return sum / 5;
                            })
                            .average()
                            .orElseThrow());
        }
        var tested = orders.stream()
                .filter(o -> !o.purchased().toLocalDate().isBefore(LocalDate.parse("2017-09-01")))
                .toList();
        for (var rate : new double[] {0.01, 0.02, 0.05, 0.1}) {
            for (var days = 1; days <= 3; days++) {
                System.out.printf(
                        "%.2f %d d: late %.3f never %.3f%n",
                        rate,
                        days,
                        walk.warnings()
                                .flagged(
                                        tested.stream()
                                                .filter(o -> o.delivered() != null
                                                        && o.delivered()
                                                                .toLocalDate()
                                                                .isAfter(o.promisedBy())),
                                        tested.stream()
                                                .filter(o -> o.delivered() != null
                                                        && !o.delivered()
                                                                .toLocalDate()
                                                                .isAfter(o.promisedBy())),
                                        days,
                                        rate),
                        walk.warnings()
                                .flagged(
                                        tested.stream().filter(o -> o.delivered() == null),
                                        tested.stream()
                                                .filter(o -> o.delivered() != null
                                                        && !o.delivered()
                                                                .toLocalDate()
                                                                .isAfter(o.promisedBy())),
                                        days,
                                        rate));
            }
        }
    }
}
