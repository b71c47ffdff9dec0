package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JJD000390005893028175",
                " jjd0003 9000 5893 0281 75\n",
                "\tJJD0003\u0007 9000 5893 0281 75",
                "JJD.0003-9000\u20135893\u00A00281\u200B75",
                "\uFF2A\uFF2A\uFF24\uFF10\uFF10\uFF10\uFF13\uFF19\uFF10\uFF10\uFF10\uFF15\uFF18\uFF19\uFF13\uFF10"
                        + "\uFF12\uFF18\uFF11\uFF17\uFF15"
            })
    void spellsANumberOneWay(String number) {
        assertThat(TrackingNumbers.normalise(number)).isEqualTo("JJD000390005893028175");
    }

    @Test
    void keepsWhatIsNoNumber() {
        assertThat(TrackingNumbers.normalise("\u53F7\uFF5F_a/b")).isEqualTo("\u53F7\uFF5F_A/B");
    }

    @ParameterizedTest
    @CsvSource({
        "3318810025, dhl, dhl-express-awb, VALID",
        "73891051146, dhl, dhl-express-awb-11, VALID",
        "JJD000390005893028175, dhl, dhl-piece-id, NONE",
        "JVGL06048524783718330083, dhl, dhl-piece-id, NONE",
        "JXY123456789, dhl, dhl-piece-id-other, NONE",
        "00340434292135100056, dhl, dhl-parcel-de-nve, VALID",
        "00340434292135100057, dhl, dhl-parcel-de-nve, INVALID",
        "CC123456785DE, dhl, upu-s10, VALID",
        "RB123456785DE, deutsche-post, upu-s10, VALID",
        "GM2951173225174494, dhl, dhl-ecommerce-gm, NONE",
        "1Z5R89390357567127, ups, ups-1z, VALID",
        "1z 999 999 03 0000 0001, ups, ups-1z, INVALID",
        "986578788855, fedex, fedex-express-12, VALID",
        "02394653001023698293, fedex, fedex-ground-economy-20, VALID",
        "9622001900000000000000776632517510, fedex, fedex-ground-gsn, VALID",
        "9261290289104185136058, usps, usps-impb-c, VALID",
        "420 22153 9101026837331000039521, usps, usps-legacy, VALID",
        "4201028200009261290113185417468510, usps, usps-impb-c, VALID",
        "9400111206206406260787, usps, usps-impb-n, VALID",
        "LZ290346175CN, china-post, upu-s10, VALID",
        "RR123456789CN, china-post, upu-s10, INVALID",
        "9883681600967, china-post, china-post-domestic, NONE",
        "1272448151316, china-post, china-post-ems-domestic, NONE",
        "LP00123456789012, cainiao, cainiao-lp, NONE",
        "YT2229521272164447, yunexpress, yunexpress, NONE",
        "YT1234567890123, yto, yto, NONE",
        "UB123456785YP, yanwen, yanwen-s10, VALID",
        "SF1234567890123, sf-express, sf-express, NONE",
        "6A18987970674, la-poste, colissimo, NONE",
        "EW112720413FR, la-poste, upu-s10, VALID",
        "FQ087430672GB, royal-mail, upu-s10, VALID",
        "7023210039414604, canada-post, canada-post-16, VALID",
        "0998 0000 0200 34D, dpd, dpd-14, VALID",
        "EA123456785JP, japan-post, upu-s10, VALID",
    })
    void findsWhoseNumberItMayBe(String number, String carrier, String format, CheckDigit digit) {
        assertThat(TrackingNumbers.detect(number)).first().satisfies(best -> {
            assertThat(best.carrier()).isEqualTo(carrier);
            assertThat(best.format()).isEqualTo(format);
            assertThat(best.checkDigit()).isEqualTo(digit);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GR295117494011169045", "ABCDEFGHILJKLMNOPQRSTU1234567890", "GMABCDEFGHIJKL", "RB123456785XX"
            })
    void knowsWhenItIsNobodys(String number) {
        assertThat(TrackingNumbers.detect(number)).isEmpty();
    }

    @Test
    void takesNoTimeOverWhatIsMuchTooLong() {
        assertThat(TrackingNumbers.detect("9".repeat(1_000_000))).isEmpty();
    }

    @Test
    void lowersTheRankOfAWrongCheckDigitWithoutRefusingIt() {
        assertThat(TrackingNumbers.detect("1234567890").getFirst().confidence())
                .isLessThan(TrackingNumbers.detect("3318810025").getFirst().confidence());
    }

    @Test
    void trustsDpdsCheckDigitOnlyForACountryThatThereIs() {
        assertThat(TrackingNumbers.detect("096121883270513897158045998F"))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.carrier()).isEqualTo("dpd");
                    assertThat(only.checkDigit()).isEqualTo(CheckDigit.NONE);
                });
        assertThat(TrackingNumbers.detect("7985457403837806851761805007")
                        .getFirst()
                        .checkDigit())
                .isEqualTo(CheckDigit.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JJD702995990909", "JD0049999909", "JQD009929659999"})
    void isNotSureOfDhlsPiecesOfALengthThatNobodyHasSeen(String number) {
        assertThat(TrackingNumbers.detect(number))
                .isNotEmpty()
                .allSatisfy(candidate -> assertThat(candidate.confidence()).isLessThan(0.5));
    }

    @Test
    void wantsDigitsBehindTheLettersOfDhlsECommerce() {
        assertThat(TrackingNumbers.detect("GMK951843025174594")).isEmpty();
    }

    @Test
    void weighsWhomTheSellerUses() {
        NumberEvidence purolator = NumberEvidence.of(Map.of("purolator", 40, "ups", 2), null, null);

        // Fits FedEx, Purolator and DHL's Identcode alike.
        assertThat(TrackingNumbers.detect("320595463938", purolator).getFirst().carrier())
                .isEqualTo("purolator");
    }

    @Test
    void weighsWhereTheParcelGoes() {
        NumberEvidence withinCanada = NumberEvidence.of(Map.of(), "CA", "CA");
        NumberEvidence withinGermany = NumberEvidence.of(Map.of(), "DE", "DE");

        assertThat(confidence("purolator", "320595463938", withinCanada))
                .isGreaterThan(confidence("purolator", "320595463938", withinGermany));
        assertThat(confidence("fedex", "986578788855", withinCanada))
                .isEqualTo(confidence("fedex", "986578788855", withinGermany));
    }

    private static double confidence(String carrier, String number, NumberEvidence evidence) {
        return TrackingNumbers.detect(number, evidence).stream()
                .filter(candidate -> candidate.carrier().equals(carrier))
                .findFirst()
                .orElseThrow()
                .confidence();
    }

    @Test
    void namesFormatsOnceAndConfidenceBetweenZeroAndOne() {
        assertThat(NumberFormats.ALL).extracting(NumberFormat::name).doesNotHaveDuplicates();
        assertThat(NumberFormats.ALL)
                .allSatisfy(format -> assertThat(format.confidence()).isBetween(0.0, 0.99));
    }

    @Test
    void hasANameForEveryCarrierOfAFormat() {
        assertThat(NumberFormats.ALL)
                .extracting(NumberFormat::carrier)
                .allSatisfy(carrier -> assertThat(CarrierNames.idOf(carrier)).contains(carrier));
    }

    @Test
    void leadsToTheCarriersOwnPage() {
        assertThat(TrackingNumbers.trackingUrl("DHL", "0034 0434 2921 3510 0056", "de"))
                .contains("https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode="
                        + "00340434292135100056");
        assertThat(TrackingNumbers.trackingUrl("canada-post", "7023210039414604", "fr-CA"))
                .contains(
                        "https://www.canadapost-postescanada.ca/track-reperage/fr#/search?searchFor=7023210039414604");
    }

    @Test
    void takesAnotherLanguageWhereTheCarrierHasNoPageInTheReaders() {
        assertThat(TrackingNumbers.trackingUrl("la-poste", "6A18987970674", "ar"))
                .contains("https://www.laposte.fr/outils/suivre-vos-envois?code=6A18987970674");
    }

    @Test
    void leadsThereWithANumberOfAnyFormButNothingElse() {
        assertThat(TrackingNumbers.trackingUrl("ups", "a/b?c&d", "en"))
                .contains("https://www.ups.com/track?loc=en_US&tracknum=A%2FB%3FC%26D");
        assertThat(TrackingNumbers.trackingUrl("ups", " ", "en")).isEmpty();
        assertThat(TrackingNumbers.trackingUrl("nobody", "1", "en")).isEmpty();
    }

    @Test
    void namesThePostThatIssuedANumber() {
        assertThat(S10.country("LZ290346175CN")).contains("CN");
        assertThat(S10.country("LZ290346175XX")).isEmpty();
        assertThat(S10.country("1Z5R89390357567127")).isEmpty();
        assertThat(Posts.of("CN")).contains("china-post");
        assertThat(Posts.of(null)).isEmpty();
    }

    @Test
    void saysCheckDigitsAsOnTheCommandLine() {
        assertThat(CheckDigit.VALID.wireName()).isEqualTo("valid");
    }
}
