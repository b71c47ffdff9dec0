package io.waybill.carriers.reading;

import io.waybill.carriers.Posts;
import io.waybill.carriers.S10;
import io.waybill.events.Leg;
import java.util.List;

/** The post that gave out a number of UPU S10: it knows the parcel by the same number, on its own part of the way. */
public final class IssuingPost {

    private IssuingPost() {}

    /**
     * None for a number of another form, and none where the issuing post is the one that answered.
     *
     * @param number normalised
     * @param answered id of the carrier that gave the answer
     */
    public static List<Leg> legs(String number, String answered) {
        return S10.country(number)
                .flatMap(Posts::of)
                .filter(post -> !post.equals(answered))
                .map(post -> List.of(new Leg(post, number)))
                .orElse(List.of());
    }
}
