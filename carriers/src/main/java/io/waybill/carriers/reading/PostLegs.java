package io.waybill.carriers.reading;

import io.waybill.carriers.Posts;
import io.waybill.carriers.S10;
import io.waybill.events.Leg;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The posts that carry a number of UPU S10: the parcel keeps the one number on its whole way. */
public final class PostLegs {

    private PostLegs() {}

    /**
     * At the post that gave out the number and at the one of the destination; none for a number of another form.
     *
     * @param number normalised
     * @param destination ISO 3166-1 alpha-2, where the answer names it
     * @param answered ids of the carrier that gave the answer
     */
    public static List<Leg> of(String number, @Nullable String destination, Set<String> answered) {
        Optional<String> issuer = S10.country(number);
        if (issuer.isEmpty()) {
            return List.of();
        }
        return Stream.of(issuer.flatMap(Posts::of), Posts.of(destination))
                .flatMap(Optional::stream)
                .filter(post -> !answered.contains(post))
                .distinct()
                .map(post -> new Leg(post, number))
                .toList();
    }
}
