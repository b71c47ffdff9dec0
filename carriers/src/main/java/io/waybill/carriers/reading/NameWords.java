package io.waybill.carriers.reading;

import io.waybill.carriers.CarrierNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether capitalised words may be a person: not where one of them is a role, a place, a company or no noun at all. */
final class NameWords {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    private static final List<Locale> WRITTEN_IN =
            Stream.of("en", "de", "fr", "es", "it", "ru").map(Locale::of).toList();

    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code))
            .flatMap(country -> WRITTEN_IN.stream().map(country::getDisplayCountry))
            .map(NameWords::folded)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NONE = load();

    /** German nouns are all capitalised, and made of others. */
    private static final Pattern NOUN = Pattern.compile(
            "(?U).*(?:zentrum|zentrale|stelle|filiale|shop|station|basis|depot|bewohner(?:in)?|unternehmen|partner|dienst|dienstleister"
                    + "|automat|kasten|fach|raum|amt|gesellschaft|lager|firma|abteilung|fahrzeug|ort|service|point|post|express|logistics?"
                    + "|логистика|центр|почта|пункт)|(?:paket|post|zustell|versand|abhol|liefer).*");

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "vom", "zu", "de", "der", "den", "del", "da", "dos", "di", "bin", "al", "ter", "ten", "y",
            "e", "la", "le");

    /** Countries that are called like people. */
    private static final Set<String> NAMESAKES = Set.of("jordan", "georgia", "chad", "israel");

    private NameWords() {}

    static boolean mayBePerson(String words) {
        String folded = folded(words);
        return !COUNTRIES.contains(folded)
                && CarrierNames.idOf(words).isEmpty()
                && BETWEEN.splitAsStream(folded)
                        .filter(word -> !PARTICLES.contains(word))
                        .allMatch(NameWords::mayBeOfName);
    }

    static boolean isCountry(String words) {
        return COUNTRIES.contains(folded(words));
    }

    private static boolean mayBeOfName(String word) {
        String bare = word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
        return !NONE.contains(bare)
                && (NAMESAKES.contains(bare) || !COUNTRIES.contains(bare))
                && !NOUN.matcher(bare).matches()
                && Arrays.stream(bare.split("-")).noneMatch(NONE::contains);
    }

    private static String folded(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> load() {
        try (InputStream file = Objects.requireNonNull(NameWords.class.getResourceAsStream("no-names.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(BETWEEN::splitAsStream)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
