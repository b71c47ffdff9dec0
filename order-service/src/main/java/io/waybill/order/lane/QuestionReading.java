package io.waybill.order.lane;

import io.waybill.carriers.CarrierNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a question, and collects what is wrong with them, all at once. */
public final class QuestionReading {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Pattern POSTAL_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{0,11}");
    private static final int LONGEST_SERVICE = 100;
    private static final int MOST_DAYS = 365;

    private final List<Fault> faults = new ArrayList<>();

    /** In the order in which the parts were read; empty where the question can be answered. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Empty where it is not asked for, or is none. */
    public Optional<String> country(String field, @Nullable String value) {
        return given(value)
                .map(text -> text.toUpperCase(Locale.ROOT))
                .filter(code -> holds(
                        COUNTRIES.contains(code),
                        field,
                        "is a country's two letters (ISO 3166-1 alpha-2), such as CN, FR or GB"));
    }

    Optional<String> neededCountry(String field, @Nullable String value) {
        if (given(value).isEmpty()) {
            faults.add(new Fault(field, "is missing: a country's two letters (ISO 3166-1 alpha-2), such as CN or FR"));
        }
        return country(field, value);
    }

    public Optional<String> carrier(@Nullable String value) {
        var given = given(value);
        var id = given.flatMap(CarrierNames::idOf);
        if (given.isPresent() && id.isEmpty()) {
            faults.add(new Fault("carrier", "is no carrier that is known; send its id, such as dhl or la-poste"));
        }
        return id;
    }

    Optional<String> service(@Nullable String value) {
        return given(value)
                .filter(text -> holds(
                        text.length() <= LONGEST_SERVICE,
                        "service",
                        "has at most " + LONGEST_SERVICE + " characters, as your order events name it"));
    }

    Optional<String> postalCode(String field, @Nullable String value) {
        return given(value)
                .filter(
                        text -> holds(
                                POSTAL_CODE.matcher(text).matches(),
                                field,
                                "is a postal code or its beginning: up to 12 letters, digits, blanks and hyphens, such as 69001"));
    }

    Optional<Integer> within(@Nullable String value) {
        return given(value)
                .filter(text -> holds(
                        text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST_DAYS,
                        "within",
                        "is a number of days from 1 to " + MOST_DAYS))
                .map(Integer::valueOf);
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private boolean holds(boolean condition, String field, String reason) {
        if (!condition) {
            faults.add(new Fault(field, reason));
        }
        return condition;
    }
}
