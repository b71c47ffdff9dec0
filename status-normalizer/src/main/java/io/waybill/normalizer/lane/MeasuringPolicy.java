package io.waybill.normalizer.lane;

import io.waybill.events.lanes.Lane;
import io.waybill.events.lanes.LaneMeasured;
import io.waybill.events.lanes.LaneMeasured.Following;
import io.waybill.events.lanes.LaneMeasured.TransitDays;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be said of a lane by what was counted. */
final class MeasuringPolicy {

    /** Of fewer single parcels could be told. */
    private static final int ENOUGH = 5;

    private static final int MONTHS = 12;

    private static final double MIDDLE = 0.5;
    private static final double LONG = 0.03;

    private MeasuringPolicy() {}

    /** The first day of what counts on that day. */
    static LocalDate since(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths(MONTHS - 1);
    }

    /** @param underWayFor days */
    static Optional<LaneMeasured> measured(Lane lane, LocalDate day, Tally tally, Counts underWayFor) {
        var sums = tally.sums();
        var arrived = tally.arrived().total();
        if (arrived < ENOUGH) {
            return Optional.empty();
        }
        var shares = ArrivalShares.of(tally.arrived(), underWayFor, sums.lost() + sums.returned());
        return Optional.of(new LaneMeasured(
                lane,
                day,
                arrived,
                underWayFor.total(),
                transit(shares),
                shares.shown(),
                sums.promised(),
                sums.kept(),
                sums.lost(),
                sums.returned(),
                sums.damaged(),
                sums.followed(),
                following(tally)));
    }

    private static TransitDays transit(ArrivalShares shares) {
        return new TransitDays(
                shares.reaching(0.10),
                shares.reaching(0.25),
                shares.reaching(0.50),
                shares.reaching(0.75),
                shares.reaching(0.90),
                shares.reaching(0.95));
    }

    private static @Nullable Following following(Tally tally) {
        if (tally.gaps().total() <= 0 || tally.sums().followed() <= 0) {
            return null;
        }
        var scans = (double) tally.sums().scans() / tally.sums().followed();
        return new Following(
                Math.round(scans * 10) / 10.0,
                GapHours.reachedByAllBut(MIDDLE, tally.gaps()),
                GapHours.reachedByAllBut(LONG, tally.gaps()));
    }
}
