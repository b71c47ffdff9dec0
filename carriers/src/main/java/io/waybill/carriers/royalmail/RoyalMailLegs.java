package io.waybill.carriers.royalmail;

import io.waybill.carriers.CarrierNames;
import io.waybill.carriers.Posts;
import io.waybill.carriers.reading.PostLegs;
import io.waybill.carriers.royalmail.MailPiece.Provider;
import io.waybill.carriers.royalmail.MailPiece.Summary;
import io.waybill.events.Leg;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who else has the piece: the post that gave out its number, and the one that delivers it abroad. */
final class RoyalMailLegs {

    private static final Map<String, String> BY_THREE_LETTERS = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(c -> Locale.of("", c).getISO3Country(), Function.identity()));

    private RoyalMailLegs() {}

    static List<Leg> of(String number, @Nullable Summary summary) {
        Stream<Leg> abroad = Optional.ofNullable(summary).flatMap(RoyalMailLegs::partner).stream()
                .map(carrier -> new Leg(carrier, number));
        return Stream.concat(PostLegs.of(number, null, Set.of(RoyalMail.ID)).stream(), abroad)
                .filter(leg -> !leg.carrier().equals(RoyalMail.ID))
                .distinct()
                .toList();
    }

    /** By its name; by the country where we do not know the name. */
    private static Optional<String> partner(Summary summary) {
        Provider provider = summary.internationalPostalProvider();
        if (provider == null) {
            return Optional.empty();
        }
        String country = summary.destinationCountryCode();
        return Stream.of(provider.title(), provider.description())
                .flatMap(Stream::ofNullable)
                .flatMap(name -> CarrierNames.idOf(name).stream())
                .findFirst()
                .or(() -> Posts.of(country == null ? null : BY_THREE_LETTERS.getOrDefault(country, country)));
    }
}
