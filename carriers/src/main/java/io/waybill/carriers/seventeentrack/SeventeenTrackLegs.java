package io.waybill.carriers.seventeentrack;

import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.CarrierKeys;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.MiscInfo;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.Provided;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.Provider;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.TrackInfo;
import io.waybill.events.Leg;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who else has the parcel, and under which number. */
final class SeventeenTrackLegs {

    private static final CarrierKeys KEYS = CarrierKeys.beside(SeventeenTrackLegs.class);

    private SeventeenTrackLegs() {}

    static List<Leg> of(String number, TrackInfo info) {
        String own = TrackingNumbers.normalise(number);
        List<Provided> providers = info.providers();
        Optional<Leg> first = providers.stream().findFirst().flatMap(provided -> leg(provided, own));
        Optional<Leg> local = local(info.miscInfo());
        Stream<Leg> further = providers.stream()
                .skip(1)
                .flatMap(provided -> leg(provided, own).stream())
                // The last mile's own number is the better one.
                .filter(leg ->
                        local.map(Leg::carrier).filter(leg.carrier()::equals).isEmpty());
        return Stream.concat(further, local.stream())
                .filter(leg -> !Optional.of(leg).equals(first))
                .distinct()
                .toList();
    }

    private static Optional<Leg> leg(Provided provided, String number) {
        Provider provider = provided.provider();
        return provider == null
                ? Optional.empty()
                : KEYS.carrier(provider.key(), provider.name(), provider.alias())
                        .map(carrier -> new Leg(carrier, number));
    }

    private static Optional<Leg> local(@Nullable MiscInfo misc) {
        if (misc == null || misc.localNumber() == null) {
            return Optional.empty();
        }
        String number = TrackingNumbers.normalise(misc.localNumber());
        return number.isEmpty()
                ? Optional.empty()
                : KEYS.carrier(misc.localKey(), misc.localProvider()).map(carrier -> new Leg(carrier, number));
    }
}
