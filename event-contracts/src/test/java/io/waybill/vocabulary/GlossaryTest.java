package io.waybill.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GlossaryTest {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SENTENCE = 180;

    static List<String> languages() {
        return Glossary.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesEveryStatusAndDetailShortly(String language) {
        Glossary glossary = Glossary.in(language);

        assertThat(Stream.concat(
                        Stream.of(Status.values()).map(glossary::name),
                        Stream.of(Detail.values()).map(glossary::name)))
                .allSatisfy(name -> assertThat(name)
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(LONGEST_NAME)
                        .doesNotMatch(".*[.。]$"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void explainsEveryStatusAndDetailInASentence(String language) {
        Glossary glossary = Glossary.in(language);

        assertThat(Stream.concat(
                        Stream.of(Status.values()).map(glossary::sentence),
                        Stream.of(Detail.values()).map(glossary::sentence)))
                .allSatisfy(sentence ->
                        assertThat(sentence).hasSizeBetween(6, LONGEST_SENTENCE).matches("(?s).*[.。؟!]$"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasNothingElse(String language) throws IOException {
        Properties english = properties("en");

        assertThat(properties(language).keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isWrittenInItsLanguage(String language) throws IOException {
        if (!language.equals("en")) {
            Properties english = properties("en");
            properties(language)
                    .forEach((key, words) -> assertThat(words)
                            .as(language + " " + key)
                            .isNotEqualTo(key.toString().endsWith(".sentence") ? english.get(key) : ""));
        }
    }

    @Test
    void takesAnyFormOfALanguage() {
        assertThat(Glossary.in("fr-CA").name(Status.DELIVERED))
                .isEqualTo(Glossary.in("fr").name(Status.DELIVERED));
        assertThat(Glossary.in("pt_BR").name(Status.DELIVERED))
                .isEqualTo(Glossary.in("pt").name(Status.DELIVERED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Glossary.in("tlh"))
                .withMessageContaining("tlh");
    }

    @Test
    void fallsBackToTheStatusForADetailOfTomorrow() {
        Meaning tomorrow = new Meaning(Status.DELIVERED, "by_pigeon");

        assertThat(Glossary.in("en").name(tomorrow)).isEqualTo("Delivered");
        assertThat(Glossary.in("en").sentence(tomorrow)).isEqualTo("The parcel has been delivered.");
    }

    private static Properties properties(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Glossary.class.getResourceAsStream("glossary_" + language + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
