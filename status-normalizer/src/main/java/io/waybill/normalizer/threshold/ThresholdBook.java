package io.waybill.normalizer.threshold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All that is set, for whichever parcel.
 *
 * @param specials in the order in which they apply: of two that hold, the later one wins
 */
public record ThresholdBook(Thresholds general, List<Special> specials) {

    public static final ThresholdBook USUAL = new ThresholdBook(Thresholds.USUAL, List.of());

    private static final String PLACE = "waybill.delays";

    public ThresholdBook {
        specials = List.copyOf(specials);
    }

    /**
     * As it is written. The entry with most conditions wins, then the later one.
     *
     * @param merchants what single merchants have otherwise, by their ids
     * @param overrides conditions and thresholds, by their names
     */
    public static ThresholdBook read(
            Map<String, String> general,
            Map<String, Map<String, String>> merchants,
            List<Map<String, String>> overrides) {
        var specials = new ArrayList<Special>();
        merchants.forEach((id, entries) -> specials.add(new Special(
                Map.of(Condition.MERCHANT, id), Special.limits(PLACE + ".merchants." + id + ".", entries))));
        for (var index = 0; index < overrides.size(); index++) {
            specials.add(Special.read(PLACE + ".overrides[" + index + "]", overrides.get(index)));
        }
        specials.sort(Comparator.comparingInt(special -> special.conditions().size()));
        return new ThresholdBook(Thresholds.USUAL.with(Special.limits(PLACE + ".", general)), specials);
    }

    /** With some that win over all that is set. */
    public ThresholdBook changed(Map<String, String> changes) {
        var all = new ArrayList<>(specials);
        all.add(new Special(Map.of(), Special.limits("--set ", changes)));
        return new ThresholdBook(general, all);
    }

    public Thresholds of(Circumstances circumstances) {
        var thresholds = general;
        for (var special : specials) {
            if (special.holds(circumstances)) {
                thresholds = thresholds.with(special.limits());
            }
        }
        return thresholds;
    }
}
