package io.waybill.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every status and detail in people's words: a short name for a timeline, and one sentence for a buyer. The words are in
 * {@code glossary_<language>.properties} beside this class.
 */
public final class Glossary {

    /** BCP 47. */
    public static final List<String> LANGUAGES =
            List.of("en", "fr", "zh", "de", "es", "it", "pt", "nl", "pl", "ru", "ja", "ar");

    private static final Map<String, Glossary> LOADED = new ConcurrentHashMap<>();
    private static final String SENTENCE = ".sentence";

    private final String language;
    private final Properties words;

    private Glossary(String language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /**
     * @param language BCP 47; what follows the language itself does not matter
     * @throws IllegalArgumentException for a language that is none of {@link #LANGUAGES}
     */
    public static Glossary in(String language) {
        String primary = Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
        if (!LANGUAGES.contains(primary)) {
            throw new IllegalArgumentException("no glossary in '" + language + "'; there is one in " + LANGUAGES);
        }
        return LOADED.computeIfAbsent(primary, Glossary::load);
    }

    public String name(Status status) {
        return word(status.wireName());
    }

    public String sentence(Status status) {
        return word(status.wireName() + SENTENCE);
    }

    public String name(Detail detail) {
        return word(key(detail));
    }

    public String sentence(Detail detail) {
        return word(key(detail) + SENTENCE);
    }

    /** A detail that a newer writer knows has its status's name. */
    public String name(Meaning meaning) {
        return Detail.of(meaning).map(this::name).orElseGet(() -> name(meaning.status()));
    }

    /** A detail that a newer writer knows has its status's sentence. */
    public String sentence(Meaning meaning) {
        return Detail.of(meaning).map(this::sentence).orElseGet(() -> sentence(meaning.status()));
    }

    private static String key(Detail detail) {
        return detail.status().wireName() + "." + detail.meaning().detail();
    }

    private String word(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("glossary_" + language + ".properties has no " + key);
        }
        return word;
    }

    private static Glossary load(String language) {
        String file = "glossary_" + language + ".properties";
        Properties words = new Properties();
        try (InputStream in = Glossary.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return new Glossary(language, words);
    }
}
