package io.waybill.normalizer.lane;

import io.waybill.normalizer.arrival.AlsoLearning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what ended until a day was over, and has lanes told of. */
@Service
class LaneLearning implements AlsoLearning {

    private static final int BATCH = 1_000;

    private static final int MONTHS_KEPT = 13;

    private final Trips trips;
    private final LaneMonths months;
    private final Lanes lanes;
    private final LaneTelling telling;
    private final LaneSettings settings;

    LaneLearning(Trips trips, LaneMonths months, Lanes lanes, LaneTelling telling, LaneSettings settings) {
        this.trips = trips;
        this.months = months;
        this.lanes = lanes;
        this.telling = telling;
        this.settings = settings;
    }

    /** Of several days at once only the last is told: it says all that the others would. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void learn(LocalDate day, boolean last) {
        count(day);
        forget(day);
        if (last) {
            tell(day);
        }
    }

    /** What was imported since the last day waits for no next one. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void learnedMeanwhile(LocalDate day) {
        if (lanes.areToBeTold()) {
            tell(day);
        }
    }

    private void tell(LocalDate day) {
        lanes.told();
        if (!lanes.isSilentOn(day)) {
            telling.tell(day, underWay(day));
        }
    }

    private void count(LocalDate day) {
        var changes = new ArrayList<Trips.Change>();
        var tallies = new Tallies();
        trips.forEach(trip -> {
            var counted = CountingPolicy.counted(trip, day).orElse(null);
            if (!Objects.equals(counted, trip.before())) {
                changes.add(new Trips.Change(trip.shipmentId(), counted));
                tallies.change(trip.before(), counted);
                flush(changes, BATCH, tallies, Tallies.MANY);
            }
        });
        flush(changes, 1, tallies, 1);
    }

    private void flush(List<Trips.Change> changes, int mostChanges, Tallies tallies, int mostTallies) {
        if (changes.size() >= mostChanges) {
            trips.save(changes);
            changes.clear();
        }
        if (tallies.size() >= mostTallies) {
            months.add(tallies);
            tallies.clear();
        }
    }

    private void forget(LocalDate day) {
        var first = day.withDayOfMonth(1).minusMonths(MONTHS_KEPT);
        trips.forgetBefore(first);
        months.forgetBefore(first);
        months.forgetLeastKnown(settings.most());
        lanes.forgetUnknown();
    }

    /** For how many days parcels have been under way, by lanes of which something is known: so as many at most. */
    private Map<String, Counts> underWay(LocalDate day) {
        var known = lanes.keys();
        var ages = new HashMap<String, Counts>();
        trips.forEach(trip -> CountingPolicy.age(trip, day)
                .ifPresent(age -> trip.way().lanes().stream()
                        .map(lane -> lane.key())
                        .filter(known::contains)
                        .forEach(key -> ages.computeIfAbsent(key, _ -> ArrivalShares.noDays())
                                .add(age, 1))));
        return ages;
    }
}
