package io.waybill.carriers;

import java.util.Map;
import java.util.Set;

/** Carriers whose parcels begin or end in certain countries. */
final class CarrierCountries {

    private static final Set<String> USA = Set.of("US");
    private static final Set<String> CANADA = Set.of("CA");
    private static final Set<String> CHINA = Set.of("CN", "HK", "MO", "TW");

    private static final Map<String, Set<String>> PRIVATE_CARRIERS = Map.ofEntries(
            Map.entry("ontrac", USA),
            Map.entry("lasership", USA),
            Map.entry("old-dominion", USA),
            Map.entry("speedee", USA),
            Map.entry("gofo", USA),
            Map.entry("canpar", CANADA),
            Map.entry("purolator", CANADA),
            Map.entry("yodel", Set.of("GB", "IE")),
            Map.entry("hermes-de", Set.of("DE")),
            Map.entry("cainiao", CHINA),
            Map.entry("yunexpress", CHINA),
            Map.entry("yanwen", CHINA),
            Map.entry("4px", CHINA),
            Map.entry("sf-express", CHINA),
            Map.entry("yto", CHINA),
            Map.entry("zto", CHINA),
            Map.entry("sto", CHINA),
            Map.entry("yunda", CHINA));

    private static final Map<String, Set<String>> POSTS = Posts.countries();

    private CarrierCountries() {}

    /** Empty for one that goes anywhere. */
    static Set<String> of(String carrier) {
        return PRIVATE_CARRIERS.getOrDefault(carrier, POSTS.getOrDefault(carrier, Set.of()));
    }
}
