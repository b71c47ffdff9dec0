package io.waybill.normalizer.eta;

import io.waybill.events.statuses.EtaBasis.Milestone;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What can be said of what happens today and later. For many threads, as long as the model does not learn. */
public final class EtaView {

    /** What is not handed over within so many days is taken for handed over then. */
    private static final int HANDLING_DAYS = 45;

    private static final double ALL_BUT_NONE = 0.999;

    /** A day on which fewer are handed over counts with the next. */
    private static final double LITTLE = 0.002;

    /** The part of the day that is over when a parcel is handed over. */
    private static final double HAND_OVER_TIME = 0.6;

    private static final double LANE_SHARE = 0.3;

    private final long today;
    private final Silences silences;
    private final Map<Milestone, Prospect> prospects = new EnumMap<>(Milestone.class);
    private final Map<Silence, Optional<Duration>> usual = new ConcurrentHashMap<>();

    EtaView(EtaModel model) {
        this.today = model.today();
        this.silences = model.silences();
        for (var milestone : Milestone.values()) {
            prospects.put(milestone, new Prospect(model.stage(milestone)));
        }
    }

    private record Silence(double share, String said, List<String> lanes) {}

    private Prospect since(Milestone milestone) {
        return prospects.get(milestone);
    }

    /** Epoch day from which forecasts count. */
    public long today() {
        return today;
    }

    /**
     * Of a parcel that the carrier has and that has not arrived until now.
     *
     * @param since not {@link Milestone#SHIPPED}
     * @param nowDay epoch day; what is before today is today
     */
    public Forecast underWay(Milestone since, Passage passage, long nowDay, double nowTime) {
        var prospect = since(since);
        return new Forecast(
                prospect.ended(passage, nowDay, nowTime),
                nowTime,
                prospect.stage().hours());
    }

    /** Of a parcel that its seller has shipped, and no carrier has until now. */
    public Forecast shipped(Passage handling, Traits transit, long nowDay, double nowTime) {
        var handedOver = since(Milestone.SHIPPED).ended(handling, nowDay, nowTime);
        var prospect = since(Milestone.HANDED_OVER);
        var delivered = new double[Prospect.HORIZON];
        var before = 0.0;
        var first = (int) Math.max(0, nowDay - today);
        for (var day = first; before < ALL_BUT_NONE && day < Prospect.HORIZON; day++) {
            var until = day == first + HANDLING_DAYS - 1 ? 1 : handedOver[day];
            if (until - before < LITTLE) {
                continue;
            }
            var ended = prospect.ended(transit, day, HAND_OVER_TIME);
            for (var at = day; at < delivered.length; at++) {
                delivered[at] += (until - before) * ended[at];
            }
            before = until;
        }
        return new Forecast(delivered, nowTime, prospect.stage().hours());
    }

    /**
     * The probability that a parcel that is under way when a day begins is so still when a later one does. Alarms live in the
     * tails, where little is known of a lane alone: it is believed by a third.
     */
    public double late(Milestone since, Passage passage, long nowDay, long then) {
        var prospect = since(since);
        return Math.pow(prospect.still(passage, nowDay, then), LANE_SHARE)
                * Math.pow(prospect.stillOfAny(passage, nowDay, then), 1 - LANE_SHARE);
    }

    /**
     * How long nothing is heard at most, but in so few cases, after a scan of that status.
     *
     * @param share of gaps that are longer
     * @param said wire name of a status
     */
    public Optional<Duration> usualSilence(double share, String said, Traits traits) {
        return usual.computeIfAbsent(
                new Silence(share, said, silences.known(said, traits.lanes())),
                silence -> silences.reachedByAllBut(share, said, silence.lanes(), today));
    }

    /** Arrivals by a lane that are known, recent ones counted more. */
    public double weight(Milestone since, String lane) {
        return since(since).weight(lane);
    }
}
