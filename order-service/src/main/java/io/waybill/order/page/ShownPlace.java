package io.waybill.order.page;

import static java.util.stream.Collectors.joining;

import io.waybill.events.Place;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A place in words. Many carriers end it with its country, in capitals, in their language or as a code: that is named once. */
final class ShownPlace {

    private static final Pattern LAST_PART = Pattern.compile("[,;/(\\n]\\s*|\\s[-–—]\\s*|[-–—]\\s");
    private static final Pattern LAST_WORD = Pattern.compile("[\\s–—-]+");
    private static final Pattern END = Pattern.compile("[\\s,;/()–—-]+$");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}");

    private ShownPlace() {}

    static String of(Place place, Locale reader) {
        var name = Optional.ofNullable(place.name()).map(String::strip).orElse("");
        var code = Optional.ofNullable(place.country()).orElse("").toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return name;
        }
        var called = CountryNames.of(code);
        var town = withoutCountry(name, called);
        return endsWithIt(town, called)
                ? town
                : Stream.of(town, Locale.of("", code).getDisplayCountry(reader))
                        .filter(part -> !part.isEmpty())
                        .collect(joining(", "));
    }

    /** Its country is cut off where a sign sets it apart, or where it is a code in capitals; also where it stands twice. */
    private static String withoutCountry(String name, CountryNames country) {
        if (country.means(name)) {
            return "";
        }
        var cut = LAST_PART
                .matcher(name)
                .results()
                .filter(sign -> country.means(name.substring(sign.end())))
                .map(sign -> name.substring(0, sign.start()))
                .findFirst()
                .or(() -> beforeCode(name, country))
                .orElse(name);
        return cut.equals(name) ? name : withoutCountry(END.matcher(cut).replaceAll(""), country);
    }

    private static Optional<String> beforeCode(String name, CountryNames country) {
        return LAST_WORD
                .matcher(name)
                .results()
                .filter(sign -> CODE.matcher(name.substring(sign.end())).matches())
                .filter(sign -> country.isCode(name.substring(sign.end())))
                .map(sign -> name.substring(0, sign.start()))
                .findFirst();
    }

    /** A name that no sign sets apart may be the town's own, such as that of Ciudad de México: it stays, and is enough. */
    private static boolean endsWithIt(String town, CountryNames country) {
        return LAST_WORD.matcher(town).results().anyMatch(sign -> country.isName(town.substring(sign.end())));
    }
}
