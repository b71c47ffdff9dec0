package io.waybill.carriers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What else speaks for or against a carrier, where several have numbers of one form.
 *
 * @param usual the seller's parcels of late by carrier
 * @param countries of both ends, ISO 3166-1 alpha-2; empty where not both are known
 */
public record NumberEvidence(Map<String, Integer> usual, Set<String> countries) {

    public static final NumberEvidence NONE = new NumberEvidence(Map.of(), Set.of());

    /** A carrier with all of a seller's parcels is as much likelier as this. */
    private static final double ALWAYS_USED = 8;

    /** Of one that serves none of the countries. */
    private static final double ELSEWHERE = 0.1;

    private static final double MOST = 0.99;

    public NumberEvidence {
        usual = Map.copyOf(usual);
        countries = Set.copyOf(countries);
    }

    /** One end alone says nothing: the other may be where the carrier is at home. */
    public static NumberEvidence of(Map<String, Integer> usual, @Nullable String origin, @Nullable String destination) {
        return new NumberEvidence(
                usual, origin == null || destination == null ? Set.of() : new HashSet<>(List.of(origin, destination)));
    }

    /** Weighs the odds that the number alone gives. */
    double weigh(String carrier, double confidence) {
        double odds = confidence / (1 - confidence) * use(carrier) * (serves(carrier) ? 1 : ELSEWHERE);
        return Math.min(MOST, odds / (1 + odds));
    }

    private double use(String carrier) {
        int all = usual.values().stream().mapToInt(Integer::intValue).sum();
        double share = all == 0 ? 0 : (double) usual.getOrDefault(carrier, 0) / all;
        return 1 + share * (ALWAYS_USED - 1);
    }

    private boolean serves(String carrier) {
        Set<String> homes = CarrierCountries.of(carrier);
        return homes.isEmpty() || countries.isEmpty() || countries.stream().anyMatch(homes::contains);
    }
}
