package io.waybill.normalizer.eta;

/** How likely it is to happen per unit of time, by interval, for who waits for it still. */
final class Rates {

    private final Bins bins;
    private final double[] perUnit;
    private final double[] before;

    Rates(Bins bins, double[] perUnit) {
        this.bins = bins;
        this.perUnit = perUnit;
        this.before = new double[perUnit.length];
        for (var bin = 1; bin < perUnit.length; bin++) {
            before[bin] = before[bin - 1] + perUnit[bin - 1] * (bins.start(bin) - bins.start(bin - 1));
        }
    }

    Bins bins() {
        return bins;
    }

    double in(int bin) {
        return perUnit[bin];
    }

    /** When so much has cumulated; the beginning of the last interval at the latest. */
    double reaching(double cumulated) {
        var bin = 0;
        while (bin < perUnit.length - 1 && before[bin + 1] < cumulated) {
            bin++;
        }
        return bin == perUnit.length - 1 || perUnit[bin] == 0
                ? bins.start(bin)
                : bins.start(bin) + (cumulated - before[bin]) / perUnit[bin];
    }

    /** Up to then; the share to which it has not happened is e to its negative. */
    double cumulated(double until) {
        return cumulated(bins.containing(until), until);
    }

    private double cumulated(int bin, double until) {
        return before[bin] + perUnit[bin] * (until - bins.start(bin));
    }

    /** For one day after the other. */
    Ascent ascent() {
        return new Ascent();
    }

    /** Each is looked for from where the one before was found. */
    final class Ascent {

        private int bin;

        /** @param until not less than the one before */
        double cumulated(double until) {
            while (until >= bins.end(bin)) {
                bin++;
            }
            return Rates.this.cumulated(bin, until);
        }
    }
}
