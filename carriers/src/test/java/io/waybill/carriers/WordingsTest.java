package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.waybill.vocabulary.Category;
import io.waybill.vocabulary.Detail;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingsTest {

    private static final String PIECES =
            "delivered not \0\u200F\u202E\uD83D\uDE00\uD800 签收éА́가ㄱが\u0301.|*_!&^=~\n\u0640م12 ";

    @ParameterizedTest
    @MethodSource("rules")
    void readsEachExampleAsItsOwnLanguageDoesThoughAllLanguagesCompete(WordingRule rule) {
        assertThat(Wordings.BUILT_IN.find(rule.example(), null))
                .as(rule.example())
                .hasValueSatisfying(found -> assertThat(category(found))
                        .as("%s by %s", rule.example(), found.name())
                        .isEqualTo(category(rule)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Delivered. Signed by: J                                     | delivered
            Shenzhen, CN - Departed from sorting center                 | in_transit
            [Leipzig] Arrived at hub, 12/05/2026 10:30                  | arrived_at_facility
            Not delivered                                               | attempt_failed
            Delivered to local carrier                                  | in_transit
            Delivered to the sender                                     | returned
            Delivered to a locker                                       | available_for_pickup
            Delivered to your neighbour                                 | delivered
            Out for delivery                                            | out_for_delivery
            Return to sender                                            | returning
            Returned to sender                                          | returned
            Cleared customs                                             | customs_clearance
            Customs clearance delay                                     | customs_held
            Held by import customs                                      | customs_held
            Airline departure                                           | in_transit
            Arrival at inward office of exchange                        | arrived_at_facility
            Payment received                                            | in_transit
            Payment due                                                 | exception_other
            Label voided                                                | exception_other
            Package was lost                                            | exception_lost
            House number missing                                        | exception_address
            """)
    void readsSentencesThatBeginAlikeAndMeanAnother(String text, String category) {
        assertThat(Wordings.BUILT_IN.find(text, "en"))
                .hasValueSatisfying(
                        found -> assertThat(category(found).wireName()).isEqualTo(category));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsWhatAnyCarrierMaySayInEnglish(String category, String text) {
        for (String language : new String[] {"en", null}) {
            assertThat(Wordings.BUILT_IN.find(text, language))
                    .hasValueSatisfying(
                            found -> assertThat(category(found).wireName()).isEqualTo(category));
        }
    }

    @ParameterizedTest
    @MethodSource("sayingNothing")
    void leavesUnknownWhatSaysNothing(String text) {
        assertThat(Wordings.BUILT_IN.find(text, null).map(WordingRule::name)).isEmpty();
        assertThat(Wordings.BUILT_IN.find(text, "en").map(WordingRule::name)).isEmpty();
    }

    @Test
    void promisesMoveNothing() {
        assertThat(Wordings.BUILT_IN.find("Estimated delivery date updated", null))
                .hasValueSatisfying(rule -> assertThat(rule.reading().effect()).isEqualTo(Effect.INFORMATIONAL));
    }

    @Test
    void prefersTheLanguageThatTheCarrierNames() {
        assertThat(Wordings.BUILT_IN.find("Delivered", "en-GB"))
                .hasValueSatisfying(rule -> assertThat(rule.name()).startsWith("words:en:"));
    }

    @ParameterizedTest
    @CsvSource({"-", "xx", "EN", "en_US", "de-", "''"})
    void readsOnWhateverTheLanguageIsCalled(String language) {
        assertThat(Wordings.BUILT_IN.find("Out for delivery", language)).isPresent();
    }

    @Test
    void readsLatinWordsBesidePlacesInAnotherScript() {
        assertThat(Wordings.BUILT_IN.find("[深圳市] Departed from sorting center", null))
                .isPresent();
    }

    @Test
    void takesAnyTextWithinABound() {
        Random random = new Random(5);
        for (int times = 0; times < 3_000; times++) {
            Wordings.BUILT_IN.find(anyText(random, random.nextInt(300)), random.nextBoolean() ? null : "en");
        }
        String long1 = "not delivered ".repeat(750_000);
        String long2 = "\u0301.".repeat(5_000_000);
        assertTimeout(Duration.ofSeconds(5), () -> {
            Wordings.BUILT_IN.find(long1, null);
            Wordings.BUILT_IN.find(long2, null);
            StatusTable.forCarrier("nobody").read(null, null, long2 + "x");
        });
    }

    private static String anyText(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            int start = random.nextInt(PIECES.length());
            text.append(
                    random.nextInt(4) == 0
                            ? Character.toString(random.nextInt(0x3000))
                            : PIECES.substring(start, Math.min(PIECES.length(), start + 9)));
        }
        return text.toString();
    }

    private static Stream<Arguments> rules() {
        return Wordings.BUILT_IN.byLanguage().values().stream()
                .flatMap(file -> file.rules().stream())
                .map(rule -> argumentSet(rule.name(), rule));
    }

    private static Stream<String> sayingNothing() throws IOException {
        return lines("wording/saying-nothing.txt");
    }

    private static Stream<Arguments> sentences() throws IOException {
        return lines("wording/sentences-en.txt").map(line -> Arguments.of((Object[]) line.split("\\|", 2)));
    }

    private static Stream<String> lines(String file) throws IOException {
        try (InputStream in = WordingsTest.class.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }

    private static Category category(WordingRule rule) {
        return Detail.of(rule.meaning()).orElseThrow().category();
    }
}
