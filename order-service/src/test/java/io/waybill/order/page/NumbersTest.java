package io.waybill.order.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers english = new Numbers(Words.in(PageLanguage.EN));
    private final Numbers french = new Numbers(Words.in(PageLanguage.FR));

    @Test
    void neverMakesAllOrNothingOfAShareByRounding() {
        assertThat(english.percent(0.0)).isEqualTo("0%");
        assertThat(english.percent(0.0004)).isEqualTo("< 0.1%");
        assertThat(english.percent(0.004)).isEqualTo("0.4%");
        assertThat(english.percent(0.424)).isEqualTo("42%");
        assertThat(english.percent(0.996)).isEqualTo("99.6%");
        assertThat(english.percent(0.9996)).isEqualTo("> 99.9%");
        assertThat(english.percent(1.0)).isEqualTo("100%");
        assertThat(english.percent(null)).isEqualTo("–");
    }

    @Test
    void roundsNoShareUpThatIsToBeReached() {
        assertThat(english.reached(0.898)).isEqualTo("89%");
        assertThat(english.reached(0.29)).isEqualTo("29%");
        assertThat(english.reached(0.9)).isEqualTo("90%");
        assertThat(english.reached(0.004)).isEqualTo("0.4%");
        assertThat(english.reached(0.996)).isEqualTo("99.6%");
        assertThat(english.reached(1)).isEqualTo("100%");
    }

    @Test
    void writesAsTheLanguageDoes() {
        assertThat(french.whole(1412)).isEqualTo("1\u202f412");
        assertThat(french.one(6.44)).isEqualTo("6,4");
        assertThat(french.country("CN")).isEqualTo("Chine");
        assertThat(english.days(1)).isEqualTo("1 day");
        assertThat(english.days(2)).isEqualTo("2 days");
    }
}
