package io.waybill.carriers.chinapost;

import io.waybill.carriers.CarrierNames;
import io.waybill.carriers.Posts;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.events.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Other carriers and numbers of the same parcel. By UPU's rules the destination's post knows a Chinese S10 number too; but
 * which country that is must be said by the items: a parcel passes through others on its way.
 */
final class HandOver {

    private static final String HOME = "china-post";
    private static final Pattern S10 = Pattern.compile("[A-Z]{2}\\d{9}CN");

    /** Operations of the country of destination, not of one in between. */
    private static final Set<String> AT_DESTINATION = Set.of(
            "459", "460", "461", "462", "463", "466", "467", "468", "469", "470", "485", "487", "490", "491", "498",
            "542", "562", "563", "564", "EMD", "EDB", "EDC", "EME", "EMF", "EDD", "EDE", "EMG", "EDF", "EDG", "EDH",
            "EMH", "EMI");

    private static final Pattern BRACKETED = Pattern.compile("[【\\[]" + Countries.ANY + "[】\\]]");
    private static final Pattern DESTINATION =
            Pattern.compile("(?:寄达国|目的国|寄达地|目的地|寄往)(?:家|地区)?[:：为是\\s【\\[(（]{0,3}" + Countries.ANY);
    private static final Pattern PARTNER = Pattern.compile(
            "(?<![A-Za-z])(USPS|Royal Mail|Canada Post|La Poste|Colissimo|Deutsche Post|DHL|UPS|FedEx|PostNL|Japan Post"
                    + "|Korea Post|Correios|Hermes|GLS|Yanwen|YunExpress|4PX)(?![A-Za-z])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SECOND_NUMBER =
            Pattern.compile("(?:转单号|换单号|转单|新单号|新运单号|派送单号|末端单号|尾程单号|境外单号|对应单号)[:：为是\\s]{0,3}([A-Za-z0-9]{8,35})");

    private HandOver() {}

    static List<Leg> legs(String number, List<TraceItem> items) {
        List<String> partners = partners(items);
        List<Leg> legs = new ArrayList<>();
        items.stream()
                .flatMap(item -> item.numbers().stream())
                .filter(other -> !other.equals(number))
                .map(other -> new Leg(HOME, other))
                .forEach(legs::add);
        if (S10.matcher(number).matches()) {
            partners.stream().map(partner -> new Leg(partner, number)).forEach(legs::add);
        }
        // With two partners nobody says whose the second number is.
        if (partners.size() == 1) {
            secondNumbers(items)
                    .map(second -> new Leg(partners.getFirst(), second))
                    .forEach(legs::add);
        }
        return legs.stream().distinct().toList();
    }

    private static List<String> partners(List<TraceItem> items) {
        List<String> countries = items.stream()
                .flatMap(item -> destination(item).stream())
                .distinct()
                .toList();
        // Items that name two destinations name at least one wrongly.
        Stream<String> post = countries.size() == 1 ? Posts.of(countries.getFirst()).stream() : Stream.of();
        Stream<String> named = items.stream()
                .flatMap(item -> PARTNER.matcher(item.text())
                        .results()
                        .flatMap(found -> CarrierNames.idOf(found.group(1)).stream()));
        return Stream.concat(named, post)
                .filter(carrier -> !carrier.equals(HOME))
                .distinct()
                .toList();
    }

    private static Stream<String> secondNumbers(List<TraceItem> items) {
        return items.stream()
                .flatMap(item -> SECOND_NUMBER.matcher(item.text()).results())
                .map(found -> TrackingNumbers.normalise(found.group(1)));
    }

    private static Optional<String> destination(TraceItem item) {
        return Optional.ofNullable(item.destination())
                .flatMap(Countries::named)
                .or(() -> country(DESTINATION, item.text()))
                .or(() -> AT_DESTINATION.contains(Objects.requireNonNullElse(item.code(), ""))
                        ? Optional.ofNullable(item.office().abroad()).or(() -> country(BRACKETED, item.text()))
                        : Optional.empty());
    }

    private static Optional<String> country(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Countries.named(found.group("country")) : Optional.empty();
    }
}
