package io.waybill.normalizer.threshold;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weekends, holidays of a whole country, and our own table where the library has none. */
final class Holidays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(SATURDAY, SUNDAY);

    /** Elsewhere it is Saturday and Sunday. */
    private static final Map<String, Set<DayOfWeek>> WEEKENDS = weekends();

    /** By country and day: whether it is worked on. */
    private static final Map<String, Map<LocalDate, Boolean>> OWN = own();

    private record CountryYear(String country, int year) {}

    /** By day of the year: days are counted for every scan. */
    private static final Map<CountryYear, BitSet> WORKED = new ConcurrentHashMap<>();

    private Holidays() {}

    static boolean isWorkedOn(@Nullable String country, LocalDate day) {
        if (country == null) {
            return !WEEKEND.contains(day.getDayOfWeek());
        }
        return WORKED.computeIfAbsent(new CountryYear(country, day.getYear()), Holidays::worked)
                .get(day.getDayOfYear());
    }

    private static BitSet worked(CountryYear asked) {
        var own = OWN.getOrDefault(asked.country(), Map.of());
        var weekend = WEEKENDS.getOrDefault(asked.country(), WEEKEND);
        var holidays = of(asked);
        var worked = new BitSet();
        var first = LocalDate.ofYearDay(asked.year(), 1);
        first.datesUntil(first.plusYears(1))
                .forEach(day -> worked.set(
                        day.getDayOfYear(),
                        own.getOrDefault(day, !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day))));
        return worked;
    }

    private static Set<LocalDate> of(CountryYear asked) {
        if (OWN.containsKey(asked.country())) {
            return Set.of();
        }
        try {
            return HolidayManager.getInstance(ManagerParameters.create(asked.country()))
                    .getHolidays(Year.of(asked.year()))
                    .stream()
                    .map(holiday -> holiday.getDate())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IllegalStateException _) {
            // A country without a calendar: its weekends are known.
            return Set.of();
        }
    }

    private static Map<String, Set<DayOfWeek>> weekends() {
        var fridays = Stream.of(
                        "BD", "BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "MV", "OM", "PS", "QA", "SA", "SD", "SY",
                        "YE")
                .map(country -> Map.entry(country, Set.of(FRIDAY, SATURDAY)));
        var others = Stream.of(
                Map.entry("IR", Set.of(FRIDAY)),
                Map.entry("BN", Set.of(FRIDAY, SUNDAY)),
                Map.entry("NP", Set.of(SATURDAY)));
        return Stream.concat(fridays, others)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Map<LocalDate, Boolean>> own() {
        try (var file = Objects.requireNonNull(Holidays.class.getResourceAsStream("days.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .collect(Collectors.groupingBy(
                            row -> row[0],
                            Collectors.toUnmodifiableMap(row -> LocalDate.parse(row[1]), row -> row[2].equals("on"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
