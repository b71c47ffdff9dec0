package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.RuleSet.Loaded;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {

    private static final RuleFile DHL = status("dhl.csv", ",Der Drache hat sie,,exception,other,,Der Drache hat sie");

    @Test
    void readsWhatNoBuiltInRuleKnows() {
        assertThat(read(RuleSet.builtIn(), "dhl", null, "Der Drache hat sie")).isNull();
        assertThat(read(with(DHL), "dhl", null, "Der  Drache hat sie!")).isEqualTo(Detail.OTHER.meaning());
        assertThat(read(with(DHL), "ups", null, "Der Drache hat sie")).isNull();
    }

    @Test
    void winsOverABuiltInRuleForTheSame() {
        RuleSet rules = with(status("dhl.csv", "express/OK,,,in_transit,moving,,So it says"));

        assertThat(read(RuleSet.builtIn(), "dhl", "express/OK", "")).isEqualTo(Detail.TO_RECIPIENT.meaning());
        assertThat(read(rules, "dhl", "express/OK", "")).isEqualTo(Detail.MOVING.meaning());
        assertThat(read(rules, "dhl", "express/NH", "")).isEqualTo(Detail.NOBODY_HOME.meaning());
        assertThat(rules.table("dhl").rules())
                .hasSameSizeAs(StatusTable.forCarrier("dhl").rules());
    }

    @Test
    void winsOverAPatternThatAsksForAsMuch() {
        RuleFile loose = status("x.csv", ",on the moon*,,in_transit,moving,,On the moon now");

        assertThat(read(with(loose), "x", null, "on the moon again")).isEqualTo(Detail.MOVING.meaning());
    }

    @Test
    void readsDivisionsOfACarrierByItsRules() {
        RuleSet rules = with(status(
                "dhl.csv",
                "express/ZZ,,,in_transit,moving,,On",
                "moonshot/M1,,,in_transit,departed,,Left for the moon"));

        assertThat(read(rules, "dhl-express", "ZZ", "")).isEqualTo(Detail.MOVING.meaning());
        assertThat(read(rules, "DHL_Moonshot", "M1", "")).isEqualTo(Detail.DEPARTED.meaning());
        assertThat(RuleFile.carriers("dhl.csv")).contains("dhl", "dhlexpress", "deutschepost");
    }

    @Test
    void namesTheCarriersWhoseCodesItKnows() {
        assertThat(RuleSet.builtInCarriers())
                .contains("dhl", "deutsche-post", "postnl")
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsCarriersThatHaveNoTable() {
        RuleSet rules = with(status("moon-post.csv", "M1,,,in_transit,moving,,Through space"));

        assertThat(read(rules, "moon_post", "M1", "")).isEqualTo(Detail.MOVING.meaning());
        assertThat(RuleFile.carriers("moon-post.csv")).containsExactly("moonpost");
    }

    @Test
    void putsWordsBeforeThoseOfTheSameLanguage() {
        RuleSet rules = with(words("de", "der_drache hat,exception,other,,Der Drache hat Ihre Sendung"));

        assertThat(read(rules, "ups", null, "Der Drache hat leider das Paket")).isEqualTo(Detail.OTHER.meaning());
        assertThat(read(rules, "dhl", null, "Die Sendung wurde zugestellt")).isEqualTo(Detail.TO_RECIPIENT.meaning());
        assertThat(RuleFile.carriers("wording/de.csv")).isEmpty();
    }

    @Test
    void learnsLanguages() {
        RuleSet rules = with(
                words("cs", "zásilka doručena,delivered,to_recipient,,Zásilka byla doručena"),
                words("th", "นำจ่าย สำเร็จ,delivered,to_recipient,,นำจ่ายพัสดุสำเร็จ"));

        assertThat(read(rules, "moon-post", null, "Zásilka byla včera doručena"))
                .isEqualTo(Detail.TO_RECIPIENT.meaning());
        assertThat(read(rules, "moon-post", null, "นำจ่ายพัสดุสำเร็จแล้ว")).isEqualTo(Detail.TO_RECIPIENT.meaning());
        assertThat(read(rules, "moon-post", null, "Parcel delivered")).isEqualTo(Detail.TO_RECIPIENT.meaning());
    }

    @Test
    void refusesAFileAsAWholeAndTakesTheOthers() {
        RuleFile faulty = status("ups.csv", "ZZ1,,,in_transit,moving,,On", "ZZ2,,,in_orbit,moving,,Up");

        Loaded loaded = RuleSet.with(List.of(faulty, DHL));

        assertThat(loaded.accepted()).containsExactly(DHL);
        assertThat(loaded.refused()).containsOnlyKeys("ups.csv");
        assertThat(loaded.refused().get("ups.csv"))
                .startsWith("ups.csv:3: no status 'in_orbit' in the vocabulary, which has pending, in_transit,");
        assertThat(read(loaded.rules(), "ups", "ZZ1", "")).isNull();
        assertThat(read(loaded.rules(), "dhl", null, "Der Drache hat sie")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A,,,delivered,moving,,x                       | :2: no detail 'moving' of delivered in the vocabulary, which has to_recipient,
            A,,,delivered,signed,,                        | :2: no example of the carrier's own words
            A,,,delivered,signed                          | :2: 5 columns instead of 7
            A,,,delivered,signed,,x\\na,,,in_transit,moving,,y | :3: line 2 is for the same, dhl:code:A
            ,Oh,,delivered,signed,,Ah                     | :2: its example 'Ah' is read by no rule
            ,Oh*,,in_transit,moving,,Oh\\n,o*,,delivered,signed,,Ohh | :3: its example 'Ohh' is read by line 2
            ,Delivered*,,in_transit,moving,,Delivered     | :2: its example 'Delivered' is read by the rule dhl:text:delivered, which was there before
            A,,,in_transit,moving,voids B,x               | :2: takes back dhl:code:B, which is no rule
            """)
    void saysWhatIsWrongWithALine(String rows, String why) {
        RuleFile file = new RuleFile("dhl.csv", StatusFile.HEADER + "\n" + rows.replace("\\n", "\n"));

        assertThat(refusal(file)).startsWith("dhl.csv" + why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dhl-express.csv     | code,text,coarse,status,detail,effect,example | its rules are those of dhl: put them into dhl.csv, with codes such as EXPRESS/CODE
            dhl.csv             | kode,text                                     | dhl.csv:1: the first line is not
            wording/de.csv      | code,text                                     | wording/de.csv:1: the first line is not
            dhl/status.csv      | code                                          | rules stand in <carrier>.csv
            DHL.csv             | code                                          | rules stand in <carrier>.csv
            wording/german.csv  | words                                         | or wording/<language>.csv
            """)
    void saysWhatIsWrongWithAFile(String path, String text, String why) {
        assertThat(refusal(new RuleFile(path, text))).startsWith(path).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delivered,in_transit,moving,,It is                 | its example 'It is' is read by no rule
            drache,exception,other                             | 3 columns
            !drache,exception,other,,Drache                    | it asks for no words
            drache,exception,other,voids A,Drache              | never one by its code
            will,delivered,,never,Drache                       | its example 'Drache' has other words
            """)
    void saysWhatIsWrongWithWords(String row, String why) {
        assertThat(refusal(new RuleFile("wording/de.csv", WordingFile.HEADER + "\n" + row)))
                .startsWith("wording/de.csv:2: ")
                .contains(why);
    }

    @Test
    void doesNotForgetTheDoubtsOfTheLanguage() {
        assertThat(refusal(words("en", "drone,delivered,signed,,It will be delivered by drone")))
                .startsWith("wording/en.csv:2: its example 'It will be delivered by drone' is read by ");
    }

    @Test
    void takesOneFileForACarrier() {
        Loaded loaded = RuleSet.with(List.of(
                status("china-post.csv", "ZZ1,,,in_transit,moving,,On"),
                status("chinapost.csv", "ZZ1,,,in_transit,moving,,On")));

        assertThat(loaded.refused()).containsOnlyKeys("chinapost.csv");
        assertThat(loaded.refused().get("chinapost.csv")).endsWith("another file is for the same carrier: join them");
    }

    @Test
    void takesWhatSpreadsheetsWrite() {
        RuleFile file = new RuleFile("x.csv", "\uFEFF" + StatusFile.HEADER + "\r\nA,,,in_transit,moving,,On\r\n");

        assertThat(read(with(file), "x", "A", "")).isEqualTo(Detail.MOVING.meaning());
    }

    @Test
    void tellsItsOwnFilesFromOthers() {
        assertThat(RuleSet.builtInDigest()).hasSize(64).isEqualTo(RuleSet.builtInDigest());
    }

    private static RuleFile status(String path, String... rows) {
        return new RuleFile(path, StatusFile.HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    private static RuleFile words(String language, String... rows) {
        return new RuleFile("wording/" + language + ".csv", WordingFile.HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    private static RuleSet with(RuleFile... files) {
        Loaded loaded = RuleSet.with(List.of(files));
        assertThat(loaded.refused()).isEmpty();
        return loaded.rules();
    }

    private static String refusal(RuleFile file) {
        Loaded loaded = RuleSet.with(List.of(file));
        assertThat(loaded.accepted()).isEmpty();
        return loaded.refused().get(file.path());
    }

    private static @Nullable Meaning read(RuleSet rules, String carrier, @Nullable String code, String text) {
        return switch (rules.table(carrier).read(code, null, text)) {
            case Recognised recognised -> recognised.meaning();
            case Unrecognised _ -> null;
        };
    }
}
