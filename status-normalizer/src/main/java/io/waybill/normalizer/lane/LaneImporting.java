package io.waybill.normalizer.lane;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts deliveries that nobody followed here. The service tells of their lanes as soon as it sees that they are counted. */
@Service
public class LaneImporting {

    private final LaneMonths months;
    private final Lanes lanes;
    private final LaneSettings settings;

    LaneImporting(LaneMonths months, Lanes lanes, LaneSettings settings) {
        this.months = months;
        this.lanes = lanes;
        this.settings = settings;
    }

    /**
     * @param since the first day of the months that lanes are measured over
     * @param counted deliveries of then or later
     * @param earlier deliveries that are left out
     * @param lanes that the counted ones came by
     */
    public record Imported(LocalDate since, int counted, int earlier, int lanes) {}

    /**
     * In the transaction that learns from them, as the only one that learns.
     *
     * @param day the last one that is learned
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Imported add(Collection<PastDelivery> deliveries, LocalDate day) {
        var since = MeasuringPolicy.since(day);
        var recent = deliveries.stream()
                .filter(delivery -> !delivery.delivered().isBefore(since))
                .toList();
        var keys = new HashSet<String>();
        var tallies = new Tallies();
        for (var delivery : recent) {
            tallies.change(null, CountingPolicy.counted(delivery));
            flush(tallies, keys, Tallies.MANY);
        }
        flush(tallies, keys, 1);
        if (!recent.isEmpty()) {
            months.forgetLeastKnown(settings.most());
            lanes.forgetUnknown();
            lanes.tellSoon();
        }
        return new Imported(since, recent.size(), deliveries.size() - recent.size(), keys.size());
    }

    private void flush(Tallies tallies, Collection<String> keys, int atLeast) {
        if (tallies.size() >= atLeast) {
            keys.addAll(tallies.lanes().keySet());
            months.add(tallies);
            tallies.clear();
        }
    }
}
