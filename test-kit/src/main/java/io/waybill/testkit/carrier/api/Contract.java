package io.waybill.testkit.carrier.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One interface of a carrier as its public documentation has it. */
interface Contract {

    /** As in settings: {@code ups}, {@code 17track}. */
    String id();

    /** Addresses that it answers, by their beginnings; no two contracts share one. */
    List<String> paths();

    /** The way of a parcel of which nothing else was said. */
    Course course();

    /** A post's own number goes its whole way; another post's begins abroad. */
    default Course course(String number) {
        var post = course().legs().getLast().town().country();
        return number.matches("[A-Z]{2}\\d{9}[A-Z]{2}") && !number.endsWith(post) && !startsAbroad()
                ? course().lastMile()
                : course();
    }

    /** Whether its parcels begin in another country than they end. */
    default boolean startsAbroad() {
        return !course().legs()
                .getFirst()
                .town()
                .country()
                .equals(course().legs().getLast().town().country());
    }

    /** What it posts by itself of the latest of what has happened, where it does. */
    default Optional<Posted> posted(String number, List<Happening> happened, Secrets secrets) {
        return Optional.empty();
    }

    /** Since when it posts about numbers that it was asked to follow, by number; as of now. */
    default Map<String, Instant> followed(Instant now) {
        return Map.of();
    }

    Said answer(Call call, Parcels parcels, Secrets secrets);
}
