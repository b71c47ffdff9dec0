package io.waybill.benchmarks.expecting;

import io.waybill.benchmarks.feed.Towns;
import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.eta.EtaModel.Seen;
import io.waybill.normalizer.eta.Passage;
import io.waybill.normalizer.eta.Sighting;
import io.waybill.normalizer.eta.Sighting.End;
import io.waybill.normalizer.eta.Traits;
import io.waybill.normalizer.eta.Way;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parcel of the past: shipped and handed over on one day, delivered some days later.
 *
 * @param way as {@code Feed} sends parcels, or one that nobody asks about, by another carrier and across a border
 * @param day epoch day
 */
record Trip(Way way, long day, int takes) {

    static final int LONGEST = 3;

    private static final List<String> OTHER_CARRIERS =
            List.of("chronopost", "colissimo", "dpd", "gls", "mondial-relay", "ups");
    private static final double SHIPPED = 0.4;
    private static final double HANDED_OVER = 0.7;
    private static final double ACROSS = 0.2;
    private static final double CLEARED = 0.25;
    private static final double OUT = 0.35;
    private static final double DELIVERED = 0.55;

    static Trip asTheFeeds(int number, long day) {
        var way = new Way("demo", "dhl", null, "DE", Towns.from(number), "DE", Towns.to(number));
        return new Trip(way, day, takes(number));
    }

    /** As many ways and sellers as there are such trips, almost. */
    static Trip ofOthers(int number, long day) {
        var carrier = OTHER_CARRIERS.get(number / Towns.LANES % OTHER_CARRIERS.size());
        var way = new Way("seller-" + number, carrier, null, "DE", Towns.from(number), "FR", Towns.to(number));
        return new Trip(way, day, takes(number));
    }

    private static int takes(int number) {
        return 1 + number / 7 % LONGEST;
    }

    boolean arrivesOn(long today) {
        return day + takes == today;
    }

    /** What is known of it when that day is over. */
    Stream<Seen> seen(long today) {
        var transit = way.transit();
        if (today < day || today > day + takes) {
            return Stream.empty();
        }
        if (!arrivesOn(today)) {
            var underWay =
                    new Seen(Milestone.HANDED_OVER, Sighting.ofItsDay(new Passage(transit, day, HANDED_OVER), null));
            return today == day ? Stream.of(handedOver(), underWay) : Stream.of(underWay);
        }
        var arrived = Stream.of(
                arrived(Milestone.HANDED_OVER, new Passage(transit, day, HANDED_OVER)),
                arrived(Milestone.OUT_FOR_DELIVERY, new Passage(transit, today, OUT)));
        return isAbroad() ? Stream.concat(arrived, across(transit, today)) : arrived;
    }

    private boolean isAbroad() {
        return !way.origin().equals(way.destination());
    }

    private Seen handedOver() {
        var handling = new Passage(way.handling(), day, SHIPPED);
        return new Seen(Milestone.SHIPPED, Sighting.ofItsDay(handling, new End(day, HANDED_OVER, true)));
    }

    private Stream<Seen> across(Traits transit, long today) {
        return Stream.of(
                arrived(Milestone.ARRIVED_IN_COUNTRY, new Passage(transit, today, ACROSS)),
                arrived(Milestone.CLEARED_CUSTOMS, new Passage(transit, today, CLEARED)));
    }

    private Seen arrived(Milestone since, Passage passage) {
        return new Seen(since, Sighting.ofItsDay(passage, new End(day + takes, DELIVERED, true)));
    }
}
