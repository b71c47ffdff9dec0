package io.waybill.carriers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What words mean whoever says them, in the languages that carriers write: for those that we have no table of. */
final class Wordings {

    private static final List<String> LATIN = List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl");
    private static final List<String> TIGHT = List.of("zh", "ja", "ko");
    private static final List<String> CYRILLIC = List.of("ru");
    private static final List<String> ARABIC = List.of("ar");

    private static final Map<String, WordingFile> BY_LANGUAGE = new LinkedHashMap<>();

    static {
        Stream.of(LATIN, TIGHT, CYRILLIC, ARABIC)
                .flatMap(List::stream)
                .forEach(language ->
                        BY_LANGUAGE.put(language, WordingFile.of(language, TIGHT.contains(language), text(language))));
    }

    private Wordings() {}

    /**
     * The text's own language first, where it is known; else the rule that asks for most among the languages of the
     * text's script.
     *
     * @param language BCP 47
     */
    static Optional<WordingRule> find(String text, @Nullable String language) {
        PlainText plain = PlainText.of(text);
        WordingFile own = language == null ? null : BY_LANGUAGE.get(language.split("[-_]")[0]);
        return Optional.ofNullable(own)
                .flatMap(file -> file.find(plain))
                .or(() -> languages(plain.tight())
                        .flatMap(other -> BY_LANGUAGE.get(other).find(plain).stream())
                        .max(Comparator.comparingInt(WordingRule::weight)));
    }

    static Map<String, WordingFile> byLanguage() {
        return Map.copyOf(BY_LANGUAGE);
    }

    private static Stream<String> languages(String text) {
        if (has(text, UnicodeScript.HANGUL)) {
            return Stream.of("ko");
        }
        if (has(text, UnicodeScript.HIRAGANA) || has(text, UnicodeScript.KATAKANA)) {
            return Stream.of("ja");
        }
        if (has(text, UnicodeScript.HAN)) {
            return Stream.of("zh", "ja");
        }
        if (has(text, UnicodeScript.CYRILLIC)) {
            return CYRILLIC.stream();
        }
        return has(text, UnicodeScript.ARABIC) ? ARABIC.stream() : LATIN.stream();
    }

    private static boolean has(String text, UnicodeScript script) {
        return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == script);
    }

    private static String text(String language) {
        String file = "wording/" + language + ".csv";
        try (InputStream in = Objects.requireNonNull(Wordings.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
