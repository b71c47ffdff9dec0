package io.waybill.benchmarks.expecting;

import io.waybill.normalizer.eta.EtaModel;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Days of deliveries, made up, of which the feed's parcels' lanes are a part.
 *
 * @param tripsADay half of them as the feed's parcels go
 */
record History(int days, int tripsADay) {

    static final History WHOLE = new History(16, 6_000);
    static final History QUICK = new History(6, 200);

    /** The service's default, {@code waybill.eta.lanes}. */
    static final int LANES = 20_000;

    private static final String IN_TRANSIT = "in_transit";
    private static final String OUT_FOR_DELIVERY = "out_for_delivery";

    /** @param today epoch day; the one before is the last that is learned */
    EtaModel learned(long today) {
        var model = new EtaModel(today - days, LANES);
        LongStream.range(today - days, today).forEach(day -> {
            underWay(day).filter(trip -> trip.arrivesOn(day)).forEach(trip -> silences(model, trip));
            model.learn(
                    consumer -> underWay(day).flatMap(trip -> trip.seen(day)).forEach(consumer));
        });
        return model;
    }

    private Stream<Trip> underWay(long day) {
        return LongStream.rangeClosed(day - Trip.LONGEST, day).boxed().flatMap(this::trips);
    }

    private Stream<Trip> trips(long day) {
        var half = tripsADay / 2;
        var first = Math.toIntExact(Math.floorMod(day, 100_000L)) * half;
        return IntStream.range(first, first + half)
                .boxed()
                .flatMap(number -> Stream.of(Trip.asTheFeeds(number, day), Trip.ofOthers(number, day)));
    }

    private static void silences(EtaModel model, Trip trip) {
        var transit = trip.way().transit();
        model.learnSilence(IN_TRANSIT, transit, 6);
        model.learnSilence(IN_TRANSIT, transit, 14);
        model.learnSilence(OUT_FOR_DELIVERY, transit, 5);
    }
}
