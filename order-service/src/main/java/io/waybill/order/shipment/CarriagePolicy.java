package io.waybill.order.shipment;

import io.waybill.carriers.Aggregators;
import io.waybill.carriers.CarrierNames;
import io.waybill.carriers.CheckDigit;
import io.waybill.carriers.NumberCandidate;
import io.waybill.carriers.NumberEvidence;
import io.waybill.carriers.S10;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.events.shipments.CarrierCandidate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may carry a parcel: whom the platform names, else whoever has numbers of this form, each as likely as it is. */
public final class CarriagePolicy {

    /** Who is less likely than this share of the likeliest is not worth asking. */
    private static final double WORTH_ASKING = 0.1;

    /** No other carrier's numbers look alike. */
    private static final double PROVEN = 0.9;

    private CarriagePolicy() {}

    /**
     * @param number as the platform wrote it
     * @param carrier as the platform names it
     * @param evidence counts where it names none
     */
    public static Carriage derivedFrom(@Nullable String number, @Nullable String carrier, NumberEvidence evidence) {
        var normalised =
                Optional.ofNullable(number).map(TrackingNumbers::normalise).filter(text -> !text.isEmpty());
        var name = Optional.ofNullable(carrier).filter(text -> !text.isBlank());
        var named = name.flatMap(CarrierNames::idOf);
        var detected =
                normalised.map(text -> TrackingNumbers.detect(text, evidence)).orElse(List.of());
        var possible = named.map(id -> only(id, detected)).orElse(detected);
        // Posts and aggregators know numbers that others gave out.
        var shared = named.filter(Aggregators::contains).isPresent()
                || normalised.flatMap(S10::country).isPresent();
        var anothers = shared ? List.<NumberCandidate>of() : detected;
        return new Carriage(
                normalised.orElse(null),
                named.map(id -> List.of(new CarrierCandidate(id, 1))).orElseGet(() -> candidates(detected)),
                named.isPresent(),
                flags(normalised.isPresent(), name.isPresent(), named.isPresent(), possible, anothers));
    }

    private static List<NumberCandidate> only(String carrier, List<NumberCandidate> detected) {
        return detected.stream()
                .filter(candidate -> candidate.carrier().equals(carrier))
                .toList();
    }

    /** A carrier with several formats stands there once, as likely as its likeliest. */
    private static List<CarrierCandidate> candidates(List<NumberCandidate> detected) {
        var likeliest = new LinkedHashMap<String, CarrierCandidate>();
        detected.stream()
                .filter(candidate -> candidate.confidence()
                        >= WORTH_ASKING * detected.getFirst().confidence())
                .forEach(candidate -> likeliest.putIfAbsent(
                        candidate.carrier(), new CarrierCandidate(candidate.carrier(), candidate.confidence())));
        return List.copyOf(likeliest.values());
    }

    private static boolean isProven(NumberCandidate candidate) {
        return candidate.checkDigit() == CheckDigit.VALID && candidate.confidence() >= PROVEN;
    }

    private static Set<Flag> flags(
            boolean number,
            boolean name,
            boolean named,
            List<NumberCandidate> possible,
            List<NumberCandidate> anothers) {
        var flags = EnumSet.noneOf(Flag.class);
        if (!number) {
            flags.add(Flag.NO_NUMBER);
        }
        if (!named && (name || number && possible.isEmpty())) {
            flags.add(Flag.UNKNOWN_CARRIER);
        }
        if (!possible.isEmpty()
                && possible.stream().allMatch(candidate -> candidate.checkDigit() == CheckDigit.INVALID)) {
            flags.add(Flag.CHECK_DIGIT_FAILS);
        }
        if (named && possible.isEmpty() && anothers.stream().anyMatch(CarriagePolicy::isProven)) {
            flags.add(Flag.NUMBER_OF_ANOTHER_CARRIER);
        }
        return flags;
    }
}
