package io.waybill.normalizer.eta;

/** What can be said at the beginning of a day of what happens on it and later. */
record EtaView(Outlook handling, Outlook transit, HoursOfDay deliveries) {

    /** What is not handed over within so many days is taken for handed over then. */
    private static final int HANDLING_DAYS = 45;

    /** The part of the day that is over when a parcel is handed over. */
    private static final double HAND_OVER_TIME = 0.6;

    private static final double LANE_SHARE = 0.3;

    /** @param time of today at which it is handed over, from 0 to 1 */
    Forecast ofHandOver(Traits transitTraits, double time) {
        return new Forecast(transit.ended(transitTraits, 0, time), time, deliveries);
    }

    /** @param time of today at which it is bought, from 0 to 1 */
    Forecast ofPurchase(Traits handlingTraits, Traits transitTraits, double time) {
        var handedOver = handling.ended(handlingTraits, 0, time);
        var delivered = new double[transit.days()];
        var before = 0.0;
        for (var day = 0; day < HANDLING_DAYS; day++) {
            var until = day == HANDLING_DAYS - 1 ? 1 : handedOver[day];
            var ended = transit.ended(transitTraits, day, HAND_OVER_TIME);
            for (var at = day; at < delivered.length; at++) {
                delivered[at] += (until - before) * ended[at];
            }
            before = until;
        }
        return new Forecast(delivered, time, deliveries);
    }

    /**
     * The probability that a parcel under way is so still after so many days, today counted. Alarms live in the tails, where
     * little is known of a lane alone: it is believed by a third.
     */
    double late(Passage transit, int days) {
        return Math.pow(this.transit.still(transit, days), LANE_SHARE)
                * Math.pow(this.transit.stillOfAny(transit, days), 1 - LANE_SHARE);
    }
}
