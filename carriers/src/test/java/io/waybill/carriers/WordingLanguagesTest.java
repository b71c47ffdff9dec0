package io.waybill.carriers;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.vocabulary.Detail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that no rule was written for, whether the carrier names their language or not. */
class WordingLanguagesTest {

    record Sentence(String language, String category, String text) {

        static Sentence of(String line) {
            String[] fields = line.split("\\|", 3);
            return new Sentence(fields[0].strip(), fields[1].strip(), fields[2].strip());
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsWhatAnyCarrierMaySay(Sentence sentence) {
        assertThat(category(sentence.text(), sentence.language())).isEqualTo(sentence.category());
        assertThat(category(sentence.text(), null)).isEqualTo(sentence.category());
    }

    @Test
    void triesEveryLanguageButEnglish() throws IOException {
        assertThat(sentences().stream()
                        .collect(Collectors.groupingBy(Sentence::language))
                        .keySet())
                .containsExactlyInAnyOrder("zh", "ja", "ko", "ru", "de", "fr", "es", "it", "pt", "nl", "pl", "ar");
    }

    @ParameterizedTest
    @CsvSource({
        "快件已签收, 快件已簽收",
        "邮件派递中, 郵件派遞中",
        "海关放行, 海關放行",
        "ＥＭＳ 邮件已妥投, EMS邮件已妥投",
        "ｲﾝﾎﾞｲｽ不備, インボイス不備",
        "Zurück an Absender, ZURUECK AN ABSENDER",
        "Retourné à l’expéditeur, RETOURNE A L'EXPEDITEUR",
        "Przesyłka doręczona, PRZESYLKA DORECZONA",
        "Вручён адресату, ВРУЧЕН АДРЕСАТУ",
        "تمّ التسليم, تم التسليم",
    })
    void looksPastTheWaysToWriteTheSame(String text, String same) {
        assertThat(category(text, null)).isNotEmpty().isEqualTo(category(same, null));
    }

    static List<Sentence> sentences() throws IOException {
        try (InputStream in = WordingLanguagesTest.class.getResourceAsStream("wording/sentences.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(not(line -> line.startsWith("#")))
                    .map(Sentence::of)
                    .toList();
        }
    }

    /** Empty for a sentence that says nothing. */
    private static String category(String text, @Nullable String language) {
        return Wordings.BUILT_IN
                .find(text, language)
                .map(WordingRule::meaning)
                .map(Detail::of)
                .map(Optional::orElseThrow)
                .map(detail -> detail.category().wireName())
                .orElse("");
    }
}
