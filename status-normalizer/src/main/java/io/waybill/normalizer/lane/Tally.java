package io.waybill.normalizer.lane;

/** What came by a lane. Not for two threads. */
final class Tally {

    private final Counts arrived = ArrivalShares.noDays();
    private final Counts gaps = GapHours.none();
    private Sums sums = new Sums(0, 0, 0, 0, 0, 0, 0);

    /**
     * @param followed parcels whose end was seen here
     * @param scans of all of them
     */
    record Sums(int promised, int kept, int lost, int returned, int damaged, int followed, int scans) {

        Sums plus(Sums other) {
            return new Sums(
                    promised + other.promised,
                    kept + other.kept,
                    lost + other.lost,
                    returned + other.returned,
                    damaged + other.damaged,
                    followed + other.followed,
                    scans + other.scans);
        }

        /** Of a lane that was forgotten meanwhile more may be taken back than was counted since. */
        Sums orNone() {
            return new Sums(
                    Math.max(0, promised),
                    Math.max(0, kept),
                    Math.max(0, lost),
                    Math.max(0, returned),
                    Math.max(0, damaged),
                    Math.max(0, followed),
                    Math.max(0, scans));
        }
    }

    /** @param sign -1 takes it back */
    void count(Counted parcel, int sign) {
        if (parcel.outcome() == Outcome.ARRIVED) {
            arrived.add(parcel.days(), sign);
        }
        parcel.gaps().forEach(hours -> gaps.add(GapHours.step(hours), sign));
        sums = sums.plus(new Sums(
                parcel.promised() ? sign : 0,
                parcel.kept() ? sign : 0,
                parcel.outcome() == Outcome.LOST ? sign : 0,
                parcel.outcome() == Outcome.RETURNED ? sign : 0,
                parcel.damaged() ? sign : 0,
                parcel.scans() > 0 || parcel.outcome() != Outcome.ARRIVED ? sign : 0,
                parcel.scans() * sign));
    }

    void add(int[] days, Sums more, int[] steps) {
        arrived.addAll(days);
        sums = sums.plus(more);
        gaps.addAll(steps);
    }

    Counts arrived() {
        return arrived;
    }

    Counts gaps() {
        return gaps;
    }

    Sums sums() {
        return sums;
    }

    /** Those that ended. */
    int known() {
        return arrived.total() + sums.lost() + sums.returned();
    }
}
