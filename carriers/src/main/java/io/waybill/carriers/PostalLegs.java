package io.waybill.carriers;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The posts that a number by UPU S10 is followed by: the one that issued it and the one that delivers it. Both know the
 * parcel by the same number, so they are legs of one way and no candidates. Poller and normalizer go by this alike.
 */
public final class PostalLegs {

    private PostalLegs() {}

    /**
     * Ids of carriers, the issuing post first; empty for a number of another form or with a wrong check digit.
     *
     * @param destination ISO 3166-1 alpha-2
     */
    public static List<String> of(String trackingNumber, @Nullable String destination) {
        return S10.issuer(trackingNumber).stream()
                .flatMap(issuer -> Stream.concat(Stream.of(issuer), Posts.of(destination).stream()))
                .distinct()
                .toList();
    }

    /** Whether a carrier can know the number long after its first scan: not until the parcel has reached its country. */
    public static boolean comesLater(String carrierId, String trackingNumber) {
        return S10.issuer(trackingNumber)
                .filter(issuer -> !Carriers.bare(issuer).equals(Carriers.bare(carrierId)))
                .isPresent();
    }
}
