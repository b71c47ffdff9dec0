package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingFileTest {

    @ParameterizedTest(name = "{0} reads ''{1}'': {2}")
    @CsvSource({
        "left depot, The parcel left our depot, true",
        "left depot, The depot was left, false",
        "left depot, Leftover depots, false",
        "left|quit depot, It quit the depot, true",
        "not_delivered, Not delivered, true",
        "not_delivered, Not yet delivered, false",
        "deliver*, Redelivery, false",
        "*deliver*, Redelivery, true",
        "*delivered, undelivered parcels, true",
        "delivered !not, Not delivered, false",
        "delivered !not, Delivered, true",
        "delivered &agent, Our agent says: delivered, true",
        "^delivered, Delivered yesterday, true",
        "^delivered, Yesterday delivered, false",
        "^delivered|to yesterday, To be delivered yesterday, true",
        "=delay, 'Berlin, DE - Delay 12/05/2026', true",
        "=delay, Delay in Berlin, false",
        "=at_customs, Frankfurt: at customs., true",
        "handed ~agent, Handed to an agent, true",
        "handed ~agent, Handed over as you wished it on Monday and the agent knows, false",
        "delivered ~agent, 'Delivered? No, but it was delivered to an agent', true",
        "zurück, ZURUECK, false",
        "zurück, Zurück, true",
        "łódź, LODZ, true",
    })
    void asksForWords(String words, String text, boolean read) {
        WordingLiterals literals = new WordingLiterals(false);
        WordingPattern pattern = WordingPattern.of(words, literals);

        assertThat(pattern.matches(literals.search(PlainText.of(text)))).isEqualTo(read);
    }

    @Test
    void firstRuleThatMatchesHolds() {
        WordingFile file = english("not delivered,attempt_failed,will_retry,,Not delivered\n"
                + "delivered,delivered,to_recipient,,Delivered\n");

        assertThat(file.find(Sentences.of("It was not yet delivered")))
                .extracting(rule -> rule.meaning().detail())
                .isEqualTo("will_retry");
    }

    @Test
    void looksForLettersWithoutBlanksWhereALanguageDoesNotPartWords() {
        WordingFile file = WordingFile.of(
                "zh", true, WordingFile.HEADER + "\n海关 放行,customs,released,,已由海关放行\n=签收,delivered,signed,,签收\n");

        assertThat(file.find(Sentences.of("[上海] 海 关 已 放 行"))).isNotNull();
        assertThat(file.find(Sentences.of("上海市,签收 2026-05-01"))).isNotNull();
        assertThat(file.find(Sentences.of("未签收"))).isNull();
    }

    @Test
    void refusesARuleThatAnEarlierOneHides() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> english("delivered,delivered,to_recipient,,Delivered\n"
                        + "not_delivered,attempt_failed,will_retry,,Not delivered\n"))
                .withMessage("wording/en.csv:3: its example 'Not delivered' is read by line 2");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "It was delivered, to_recipient",
        "It will soon be delivered, moving",
        "If it was delivered ask us. It left the depot, moving",
        "'It was delivered. If it was not, ask us', to_recipient",
        "Delivered? It left the depot, moving",
        "'Delivered on 12.05.2026. If not, ask us', to_recipient",
        "It will be written that it was told, to_recipient",
    })
    void doubtsKeepOffWhatIsOnlyMentioned(String text, String detail) {
        WordingFile file = english("^if ~not|was,,,never,If it was not\n"
                + "will ~be ~delivered,delivered|returned,,never,It will be delivered\n"
                + "told,delivered,to_recipient,informational,We told you\n"
                + "delivered,delivered,to_recipient,,Delivered\n"
                + "left|soon,in_transit,moving,,It left\n");

        assertThat(file.find(Sentences.of(text)))
                .extracting(rule -> rule.meaning().detail())
                .isEqualTo(detail);
    }

    @Test
    void knowsThatATextSaysNothing() {
        WordingFile file = english("will,delivered,,never,Will be\ndelivered,delivered,to_recipient,,Delivered\n");

        assertThat(file.find(Sentences.of("Will be delivered"))).isNull();
        assertThat(file.silences(Sentences.of("Will be delivered"))).isTrue();
        assertThat(file.silences(Sentences.of("Spedizione"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            will,delivered,,never,It was              | its example 'It was' has other words
            will,arrived,,never,It will               | no status 'arrived' in the vocabulary
            will,delivered,never,It will              | 4 columns
            """)
    void refusesADoubtThatDoubtsNothing(String row, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> english(row + "\n"))
                .withMessageStartingWith("wording/en.csv:2: " + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!lost", "a||b", "*", "=", "&", "a !", "_"})
    void refusesARuleThatAsksForNothing(String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> english(words + ",delivered,to_recipient,,Delivered to a b\n"))
                .withMessageStartingWith("wording/en.csv:2: ");
    }

    @Test
    void refusesToTakeBackAScanByItsCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> english("voided,exception,other,voids 007,Voided\n"))
                .withMessageContaining("never one by its code");
    }

    private static WordingFile english(String rows) {
        return WordingFile.of("en", false, WordingFile.HEADER + "\n" + rows);
    }
}
