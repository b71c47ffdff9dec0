package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTableTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void readsEveryRulesExampleByThatRule(String name, StatusTable table, StatusRule rule) {
        // Words of a summary's example say more than the summary.
        String text = rule.coarseCode() == null ? rule.example() : "";
        assertThat(table.read(rule.code(), rule.coarseCode(), text))
                .isEqualTo(
                        new Recognised(rule.meaning(), rule.effect(), name, rule.voids(), rule.coarseCode() != null));
    }

    static Stream<Object[]> rules() {
        return Carriers.all().stream()
                .map(carrier -> StatusTable.forCarrier(carrier.carriers().getFirst()))
                .flatMap(table -> table.rules().stream().map(rule -> new Object[] {rule.name(), table, rule}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Sendung wurde zugestellt.",
                "die  sendung\u00A0wurde\nzugestellt",
                "DIE SENDUNG WURDE ZUGESTELLT !",
                "  Die Sendung wurde zugestellt…  "
            })
    void looksPastCaseBlanksAndTrailingPunctuation(String text) {
        assertThat(read("dhl", null, null, text)).isEqualTo(Detail.TO_RECIPIENT.meaning());
    }

    @Test
    void prefersTheCodeToTheWordsAndTheWordsToTheSummary() {
        assertThat(read("dhl", "express/NH", "delivered", "Delivered")).isEqualTo(Detail.NOBODY_HOME.meaning());
        assertThat(read("dhl", "express/??", "transit", "Delivered")).isEqualTo(Detail.TO_RECIPIENT.meaning());
        assertThat(read("dhl", "express/??", "transit", "Nobody knows")).isEqualTo(Detail.MOVING.meaning());
    }

    @Test
    void prefersACodeWithWordsToTheCodeAlone() {
        assertThat(read("dhl", "ecommerce/DELIVERED", null, "IN/AT MAILBOX")).isEqualTo(Detail.IN_LETTERBOX.meaning());
        assertThat(read("dhl", "ecommerce/DELIVERED", null, "SOMEWHERE")).isEqualTo(Detail.TO_RECIPIENT.meaning());
    }

    @ParameterizedTest
    @CsvSource({
        "A/1, whatever, moving",
        "B/1, whatever, departed",
        "A/2, whatever, sorted",
        "A/2, Words of our own, accepted",
        "C/2, whatever, forwarded",
        "1, whatever, departed",
    })
    void readsACodeOfTwoPartsTogetherThenByItsEndThenByWordsThenEachPart(String code, String text, String detail) {
        StatusTable table = StatusTable.of("x", "status.csv", """
                code,text,coarse,status,detail,effect,example
                A/1,,,in_transit,moving,,one
                */1,,,in_transit,departed,,two
                A,,,in_transit,sorted,,three
                2,,,in_transit,forwarded,,four
                ,words of our own,,in_transit,accepted,,Words of our own
                """);

        assertThat(table.read(code, null, text))
                .isInstanceOfSatisfying(
                        Recognised.class,
                        read -> assertThat(read.meaning().detail()).isEqualTo(detail));
    }

    @Test
    void takesEachLineOfATextForAStatementOfItsOwn() {
        assertThat(read("dhl", null, "transit", "HANDED OVER TO PARTNER CARRIER\nNext stop: Kraków"))
                .isEqualTo(Detail.HANDED_TO_PARTNER.meaning());
        assertThat(read("dhl", null, "transit", "Next stop: Kraków\nOut for delivery"))
                .isEqualTo(Detail.ON_VEHICLE.meaning());
    }

    @Test
    void readsWordsOfACarrierWithoutATable() {
        assertThat(read("no-such-carrier", "X1", null, "Out for delivery")).isEqualTo(Detail.ON_VEHICLE.meaning());
    }

    @Test
    void marksWhatOnlyTheSummarySays() {
        assertThat(StatusTable.forCarrier("dhl").read(null, "transit", "Nobody knows"))
                .isInstanceOfSatisfying(
                        Recognised.class, read -> assertThat(read.coarse()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"dhl, Nobody knows", "dhl, ''", "no-such-carrier, Nobody knows"})
    void doesNotGuess(String carrier, String text) {
        assertThat(StatusTable.forCarrier(carrier).read("X1", "unknown", text)).isEqualTo(new Unrecognised());
    }

    @Test
    void readsADivisionsCodesWithAndWithoutItsName() {
        assertThat(read("dhl-parcel-de", "DD", null, "")).isEqualTo(Detail.RESCHEDULED.meaning());
        assertThat(read("DHL_Express", "dd", null, "")).isEqualTo(Detail.DAMAGED.meaning());
        assertThat(read("dhl-express", "express/DD", null, "")).isEqualTo(Detail.DAMAGED.meaning());
        assertThat(StatusTable.forCarrier("dhl").read("DD", null, "")).isEqualTo(new Unrecognised());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a*c      | abc      | true
            a*c      | ac       | true
            a*c      | a        | false
            a*c      | abcd     | false
            a*c      | bac      | false
            ab*bc    | abc      | false
            ab*bc    | abbc     | true
            *b*      | abc      | true
            *b*      | ac       | false
            a*b*c    | a1c2b    | false
            a*b*c    | a1b2c    | true
            a*b*c    | acbc     | true
            a*b*c    | ac       | false
            abc      | abc      | true
            abc      | abcd     | false
            """)
    void letsAStarStandForAnything(String pattern, String text, boolean matches) {
        assertThat(TextPattern.of(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    void prefersTheWordsThatAskForMost() {
        StatusTable table = table("""
                ,parcel*,,in_transit,moving,,Parcel on its way
                ,parcel returned*,,returning,to_sender,,Parcel returned from Bonn
                """);

        assertThat(table.read(null, null, "parcel returned from Ulm"))
                .extracting(r -> ((Recognised) r).meaning())
                .isEqualTo(Detail.RETURNING_TO_SENDER.meaning());
    }

    @Test
    void knowsEveryEffect() {
        StatusTable table = table("""
                704,,,delivered,to_recipient,,Delivered
                743,,,in_transit,problem_resolved,voids 704 705,Delivery revoked
                705,,,attempt_failed,notice_left,,Not delivered
                S,,,in_transit,problem_resolved,voids previous,Previous event deleted
                D,,,in_transit,rescheduled,informational,A day was booked
                """);

        assertThat(table.rules())
                .extracting(StatusRule::effect)
                .containsExactly(
                        Effect.MOVES, Effect.VOIDS_NAMED, Effect.MOVES, Effect.VOIDS_PREVIOUS, Effect.INFORMATIONAL);
        assertThat(((Recognised) table.read("743", null, "")).voids())
                .containsExactlyInAnyOrder("test:code:704", "test:code:705");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A,,,delivered,signed,,x\\na,,,delivered,signed,,y             | 3: line 2 is for the same
            ,Hello,,delivered,signed,,Hello\\n,hello!,,delivered,signed,,Hello | 3: line 2 is for the same
            ,,C,delivered,signed,,x\\n,,c,delivered,signed,,x             | 3: line 2 is for the same
            ,he*o,,delivered,signed,,hello\\n,h*,,delivered,signed,,hero  | 3: its example 'hero' is read by line 2
            A,,,delivered,signed,,x\\n,hello,,delivered,signed,,bye       | 3: its example 'bye' is read by no rule
            A,,,arrived,signed,,x                                         | 2: no status 'arrived' in the vocabulary
            A,,,delivered,moving,,x                                       | 2: no detail 'moving' of delivered
            A,,,delivered,signed,,                                        | 2: no example
            ,,,delivered,signed,,x                                        | 2: a rule is for
            A,,C,delivered,signed,,x                                      | 2: a rule is for
            ,a b,C,delivered,signed,,x                                    | 2: a rule is for
            ,* - *,,delivered,signed,,x                                   | 2: no words in text
            A,,,delivered,signed,forgets,x                                | 2: effect 'forgets' is none of
            A,,,delivered,signed,voids B,x                                | 2: takes back test:code:B, which is no rule
            """)
    void doesNotLoadWhatSaysNothingOrTwoThings(String rows, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(rows.replace("\\n", "\n")))
                .withMessageContaining("test/status.csv:" + complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code,text\n", "text,code,coarse,status,detail,effect,example\n"})
    void doesNotLoadAFileOfAnotherForm(String csv) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusTable.of("test", "test/status.csv", csv))
                .withMessageStartingWith("test/status.csv:1: the first line is not 'code,text,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,,,delivered,signed", "\"A,,,delivered,signed,,x", "A,,,delivered,signed,,x,y"})
    void doesNotLoadARowOfAnotherLength(String row) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(row))
                .withMessageMatching("test/status.csv:2: \\d columns instead of 7");
    }

    @Test
    void isNotEmptyForAnyCarrier() {
        assertThat(Carriers.all())
                .allSatisfy(carrier -> assertThat(
                                StatusTable.forCarrier(carrier.carriers().getFirst())
                                        .rules())
                        .isNotEmpty());
    }

    private static Meaning read(String carrier, String code, String coarse, String text) {
        return ((Recognised) StatusTable.forCarrier(carrier).read(code, coarse, text)).meaning();
    }

    private static StatusTable table(String rows) {
        return StatusTable.of("test", "test/status.csv", StatusFile.HEADER + "\n" + rows);
    }
}
