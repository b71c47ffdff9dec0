package io.waybill.carriers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What words mean whoever says them, in the languages that carriers write: for those that we have no table of. */
final class Wordings {

    private static final List<String> LATIN = List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl");
    private static final List<String> KOREAN = List.of("ko");
    private static final List<String> JAPANESE = List.of("ja");
    private static final List<String> HAN = List.of("zh", "ja");
    private static final List<String> CYRILLIC = List.of("ru");
    private static final List<String> ARABIC = List.of("ar");
    private static final Set<String> TIGHT = Set.of("zh", "ja", "ko");

    private static final Map<String, WordingFile> BY_LANGUAGE = new LinkedHashMap<>();

    static {
        Stream.of(LATIN, HAN, KOREAN, CYRILLIC, ARABIC)
                .flatMap(List::stream)
                .forEach(language ->
                        BY_LANGUAGE.put(language, WordingFile.of(language, TIGHT.contains(language), text(language))));
    }

    private Wordings() {}

    /**
     * The text's own language first, where it is known; else the surest among the languages of the text's script, a
     * script of its own before Latin letters, which every carrier mixes in.
     *
     * @param language BCP 47
     */
    static Optional<WordingRule> find(String text, @Nullable String language) {
        Sentences sentences = Sentences.of(text);
        WordingFile own = language == null
                ? null
                : BY_LANGUAGE.get(language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
        WordingRule found = own == null ? null : own.find(sentences);
        if (found == null && own != null && own.silences(sentences)) {
            return Optional.empty();
        }
        if (found == null) {
            found = surest(sentences, ofScript(sentences.whole()));
        }
        return Optional.ofNullable(found == null ? surest(sentences, LATIN) : found);
    }

    static Map<String, WordingFile> byLanguage() {
        return BY_LANGUAGE;
    }

    /** A language that knows most of the text and finds that it says nothing is believed, too. */
    private static @Nullable WordingRule surest(Sentences text, List<String> languages) {
        WordingRule surest = null;
        int most = -1;
        for (String language : languages) {
            WordingFile file = BY_LANGUAGE.get(language);
            WordingRule found = file.find(text);
            int sureness = found == null && !file.silences(text) ? -1 : file.sureness(found, text.whole());
            if (sureness > most) {
                surest = found;
                most = sureness;
            }
        }
        return surest;
    }

    /** Japanese and Korean write Chinese letters too. */
    private static List<String> ofScript(PlainText plain) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        plain.words().chars().forEach(c -> scripts.add(UnicodeScript.of(c)));
        if (scripts.contains(UnicodeScript.HANGUL)) {
            return KOREAN;
        }
        if (scripts.contains(UnicodeScript.HIRAGANA) || scripts.contains(UnicodeScript.KATAKANA)) {
            return JAPANESE;
        }
        if (scripts.contains(UnicodeScript.HAN)) {
            return HAN;
        }
        if (scripts.contains(UnicodeScript.CYRILLIC)) {
            return CYRILLIC;
        }
        return scripts.contains(UnicodeScript.ARABIC) ? ARABIC : List.of();
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
