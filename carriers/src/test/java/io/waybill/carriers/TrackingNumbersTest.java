package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;

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
        "3318810025, dhl-express-awb, VALID",
        "9356579890, dhl-express-awb, VALID",
        "1234567890, dhl-express-awb, INVALID",
        "73891051146, dhl-express-awb-11, VALID",
        "JJD000390005893028175, dhl-piece-id, NONE",
        "JVGL06048524783718330083, dhl-piece-id, NONE",
        "JD014600002398841684, dhl-piece-id, NONE",
        "JXY123456789, dhl-piece-id-other, NONE",
        "470800204932, dhl-parcel-de-identcode, VALID",
        "422891590640, dhl-parcel-de-identcode, VALID",
        "470800204931, dhl-parcel-de-identcode, INVALID",
        "00340434292135100056, dhl-parcel-de-nve, VALID",
        "00340434292135100057, dhl-parcel-de-nve, INVALID",
        "RB123456785DE, dhl-parcel-de-s10, VALID",
        "RR123456789DE, dhl-parcel-de-s10, INVALID",
        "3SABCD1234567, dhl-parcel-nl, NONE",
        "GM2951173225174494, dhl-ecommerce-gm, NONE",
        "GM9E44608A27984866BA2D, dhl-ecommerce-gm, NONE",
        "LX17635035AB, dhl-ecommerce, NONE",
        "5108 7693037816, dhl-ecommerce-14, NONE",
    })
    void findsWhoseNumberItMayBe(String number, String format, CheckDigit digit) {
        assertThat(TrackingNumbers.detect(number)).first().satisfies(best -> {
            assertThat(best.carrier()).isEqualTo("dhl");
            assertThat(best.format()).isEqualTo(format);
            assertThat(best.checkDigit()).isEqualTo(digit);
            assertThat(best.trackingUrl()).startsWith("https://www.dhl.").endsWith(TrackingNumbers.normalise(number));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "XJD0099999998",
                "GS295117494011169041",
                "GR295117494011169045",
                "ABCDEFGHILJKLMNOPQRSTU1234567890",
                "60120172242323B",
                "160120172242323",
                "6012017224232301",
                "601201722X2323",
                "GMABCDEFGHIJKL"
            })
    void knowsWhenItIsNobodys(String number) {
        assertThat(TrackingNumbers.detect(number)).isEmpty();
    }

    @Test
    void putsTheSurestFirst() {
        assertThat(TrackingNumbers.detect("LX123456785DE"))
                .extracting(NumberCandidate::format)
                .containsExactly("dhl-parcel-de-s10", "dhl-ecommerce");
    }

    @Test
    void lowersTheRankOfAWrongCheckDigitWithoutRefusingIt() {
        assertThat(TrackingNumbers.detect("LX123456789DE"))
                .extracting(NumberCandidate::format)
                .containsExactly("dhl-ecommerce", "dhl-parcel-de-s10");
        assertThat(TrackingNumbers.detect("1234567890").getFirst().confidence())
                .isLessThan(TrackingNumbers.detect("3318810025").getFirst().confidence());
    }

    @Test
    void namesFormatsOnceAndConfidenceBetweenZeroAndOne() {
        assertThat(NumberFormats.ALL).extracting(NumberFormat::name).doesNotHaveDuplicates();
        assertThat(NumberFormats.ALL)
                .allSatisfy(format -> assertThat(format.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void leadsToTheCarriersOwnPage() {
        assertThat(TrackingNumbers.trackingUrl("DHL", "0034 0434 2921 3510 0056"))
                .contains("https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode="
                        + "00340434292135100056");
        assertThat(TrackingNumbers.trackingUrl("dhl", "x")).isEmpty();
        assertThat(TrackingNumbers.trackingUrl("ups", "3318810025")).isEmpty();
    }

    @Test
    void saysCheckDigitsAsOnTheCommandLine() {
        assertThat(CheckDigit.VALID.wireName()).isEqualTo("valid");
    }
}
