package io.waybill.carriers;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    /** Those that do not part words. */
    private static final Set<String> TIGHT = Set.of("zh", "ja", "ko", "th", "lo", "km", "my");

    static final List<String> LANGUAGES = Stream.of(LATIN, HAN, KOREAN, CYRILLIC, ARABIC)
            .flatMap(List::stream)
            .distinct()
            .toList();

    static final Wordings BUILT_IN = builtIn();

    private final Map<String, WordingFile> byLanguage;

    /** For texts of no other script: languages that are none of ours may have any. */
    private final List<String> latinAndOthers;

    private Wordings(Map<String, WordingFile> byLanguage) {
        this.byLanguage = byLanguage;
        latinAndOthers = Stream.concat(
                        LATIN.stream(), byLanguage.keySet().stream().filter(language -> !LANGUAGES.contains(language)))
                .toList();
    }

    private static Wordings builtIn() {
        Map<String, WordingFile> byLanguage = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> byLanguage.put(
                language, WordingFile.of(language, TIGHT.contains(language), BuiltIn.text(BuiltIn.wording(language)))));
        return new Wordings(byLanguage);
    }

    /**
     * With rules of one language, which come before those that are there.
     *
     * @throws IllegalArgumentException with file and line
     */
    Wordings with(String language, RuleFile extra) {
        List<RuleFile> files = LANGUAGES.contains(language)
                ? List.of(extra, new RuleFile(BuiltIn.wording(language), BuiltIn.text(BuiltIn.wording(language))))
                : List.of(extra);
        Map<String, WordingFile> all = new LinkedHashMap<>(byLanguage);
        all.put(language, WordingFile.of(language, TIGHT.contains(language), files));
        return new Wordings(all);
    }

    /**
     * The text's own language first, where it is known; else the surest among the languages of the text's script, a
     * script of its own before Latin letters, which every carrier mixes in.
     *
     * @param language BCP 47
     */
    Optional<WordingRule> find(String text, @Nullable String language) {
        Sentences sentences = Sentences.of(text);
        WordingFile own = language == null
                ? null
                : byLanguage.get(language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
        WordingRule found = own == null ? null : own.find(sentences);
        if (found == null && own != null && own.silences(sentences)) {
            return Optional.empty();
        }
        if (found == null) {
            found = surest(sentences, ofScript(sentences.whole()));
        }
        return Optional.ofNullable(found == null ? surest(sentences, latinAndOthers) : found);
    }

    Map<String, WordingFile> byLanguage() {
        return byLanguage;
    }

    /** A language that knows most of the text and finds that it says nothing is believed, too. */
    private @Nullable WordingRule surest(Sentences text, List<String> languages) {
        WordingRule surest = null;
        int most = -1;
        for (String language : languages) {
            WordingFile file = byLanguage.get(language);
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
}
