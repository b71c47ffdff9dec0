package io.waybill.carriers.reading;

import io.waybill.carriers.Posts;
import io.waybill.events.Leg;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The posts that carry a number of UPU S10: the parcel keeps the one number on its whole way. */
public final class PostLegs {

    private static final Pattern S10 = Pattern.compile("[A-Z]{2}\\d{9}([A-Z]{2})");

    private PostLegs() {}

    /**
     * At the post that gave out the number and at the one of the destination; none for a number of another form.
     *
     * @param number normalised
     * @param destination ISO 3166-1 alpha-2
     * @param answered ids of the carrier that gave the answer
     */
    public static List<Leg> of(String number, @Nullable String destination, Set<String> answered) {
        Matcher matcher = S10.matcher(number);
        if (!matcher.matches()) {
            return List.of();
        }
        return Stream.of(Posts.of(matcher.group(1)), Posts.of(destination))
                .flatMap(Optional::stream)
                .filter(post -> !answered.contains(post))
                .distinct()
                .map(post -> new Leg(post, number))
                .toList();
    }
}
