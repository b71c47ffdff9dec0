package io.waybill.carriers.reading;

import io.waybill.carriers.Posts;
import io.waybill.events.Leg;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The post that gave out a number of UPU S10: it knows the parcel by the same number, on its own part of the way. */
public final class IssuingPost {

    private static final Pattern S10 = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}");
    private static final int COUNTRY = 11;

    private IssuingPost() {}

    /**
     * None for a number of another form, and none where the issuing post is the one that answered.
     *
     * @param number normalised
     * @param answered id of the carrier that gave the answer
     */
    public static List<Leg> legs(String number, String answered) {
        return Optional.of(number)
                .filter(n -> S10.matcher(n).matches())
                .flatMap(n -> Posts.of(n.substring(COUNTRY)))
                .filter(post -> !post.equals(answered))
                .map(post -> List.of(new Leg(post, number)))
                .orElse(List.of());
    }
}
