package io.waybill.testkit.carrier.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the posts at both ends tell of a parcel with a number by UPU S10: one way, to the country that its order names, of
 * which each tells what it sees, at the same moments.
 */
final class PostalWay {

    private static final Pattern S10 = Pattern.compile("[A-Z]{2}\\d{9}(?<issuer>[A-Z]{2})");

    /** Whose numbers and parcels are each post's own. */
    private static final Map<String, Set<String>> COUNTRIES = Map.of(
            "usps", Set.of("US"),
            "china-post", Set.of("CN"),
            "la-poste", Set.of("FR", "MC"),
            "royal-mail", Set.of("GB"),
            "canada-post", Set.of("CA"),
            "postnord", Set.of("SE", "DK"));

    private PostalWay() {}

    /**
     * @param destination ISO 3166-1 alpha-2; null where nobody knows
     * @return empty where the parcel does not come by
     */
    static Optional<Course> toldBy(Contract contract, String number, @Nullable String destination) {
        var own = COUNTRIES.get(contract.id());
        var s10 = S10.matcher(number);
        if (own == null || !s10.matches()) {
            return Optional.of(contract.startsAbroad() ? abroad(contract, destination) : contract.course());
        }
        if (own.contains(s10.group("issuer"))) {
            return Optional.of(issued(contract, own, destination));
        }
        return Optional.ofNullable(destination)
                .filter(own::contains)
                .map(country -> abroad(contract, country).lastMile());
    }

    /** China Post tells of the whole way; others of what they see, and of the end where nobody else does. */
    private static Course issued(Contract post, Set<String> own, @Nullable String destination) {
        if (post.startsAbroad()) {
            return abroad(post, destination);
        }
        if (destination == null || own.contains(destination)) {
            return post.course();
        }
        var followed = COUNTRIES.values().stream().anyMatch(countries -> countries.contains(destination));
        var from = first(post);
        return followed
                ? Course.firstMile(from)
                : Course.firstMile(from).thenDelivered(Town.in(destination, from.zone()));
    }

    private static Course abroad(Contract contract, @Nullable String destination) {
        var from = first(contract);
        return Course.abroad(from, Town.in(destination, from.zone()));
    }

    private static Town first(Contract contract) {
        return contract.course().legs().getFirst().town();
    }
}
