package io.waybill.normalizer.eta;

/** What was counted loses half of its weight in so many days, so that what is learned follows what changes. */
record Fading(double halfLifeDays) {

    double over(long days) {
        return days <= 0 ? 1 : Math.pow(0.5, days / halfLifeDays);
    }
}
