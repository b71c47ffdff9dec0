package io.waybill.carriers.aftership;

import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.aftership.AfterShipTracking.Courier;
import io.waybill.carriers.reading.CarrierKeys;
import io.waybill.events.Leg;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who else has the parcel, and under which number. */
final class AfterShipLegs {

    private static final CarrierKeys SLUGS = CarrierKeys.beside(AfterShipLegs.class);

    /** A number by UPU S10 stays the same at the destination's post. */
    private static final Pattern OF_POSTS = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}");

    private AfterShipLegs() {}

    static List<Leg> of(AfterShipTracking tracking) {
        String own = TrackingNumbers.normalise(tracking.trackingNumber());
        Optional<Leg> asked = leg(tracking.slug(), own);
        Stream<Leg> named = Stream.concat(
                        tracking.nextCouriers().stream(),
                        Stream.of(Optional.ofNullable(tracking.firstMile()), Optional.ofNullable(tracking.lastMile()))
                                .flatMap(Optional::stream))
                .flatMap(courier -> leg(courier).stream());
        return Stream.concat(named, byCheckpoints(tracking, own))
                .filter(leg -> !Optional.of(leg).equals(asked))
                .distinct()
                .toList();
    }

    private static Stream<Leg> byCheckpoints(AfterShipTracking tracking, String own) {
        return OF_POSTS.matcher(own).matches()
                ? tracking.checkpoints().stream()
                        .map(AfterShipTracking.Checkpoint::slug)
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(slug -> leg(slug, own).stream())
                : Stream.empty();
    }

    private static Optional<Leg> leg(Courier courier) {
        return courier.trackingNumber() == null || courier.trackingNumber().isBlank()
                ? Optional.empty()
                : leg(courier.slug(), TrackingNumbers.normalise(courier.trackingNumber()));
    }

    private static Optional<Leg> leg(@Nullable String slug, String number) {
        return SLUGS.carrier(slug, slug).map(carrier -> new Leg(carrier, number));
    }
}
