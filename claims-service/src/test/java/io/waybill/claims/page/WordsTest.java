package io.waybill.claims.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.claims.claim.Withdrawal;
import io.waybill.events.Money;
import io.waybill.events.claims.Remedy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource
    void saysTheSameThingsInEveryLanguage(PageLanguage language) {
        var english = bundle(PageLanguage.EN);
        var bundle = bundle(language);

        assertThat(bundle.keySet()).isEqualTo(english.keySet());
        for (var key : english.keySet()) {
            assertThat(places(bundle.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void hasAWordForEveryRemedyAndEveryEnd(PageLanguage language) {
        var words = Words.in(language);

        for (var remedy : Remedy.values()) {
            for (var part : List.of(".name", ".worth", ".text", ".button")) {
                assertThat(words.text("offer." + remedy.wireName() + part)).isNotBlank();
            }
            assertThat(words.text("silence." + remedy.wireName() + ".text")).isNotBlank();
            assertThat(words.text("settled." + remedy.wireName() + ".title")).isNotBlank();
        }
        for (var withdrawal : Withdrawal.values()) {
            assertThat(words.text("withdrawn." + withdrawal.word() + ".title")).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void neitherShoutsNorRegrets(PageLanguage language) {
        var bundle = bundle(language);

        for (var key : bundle.keySet()) {
            assertThat(bundle.getString(key)).as(key).doesNotContain("!", "nfortunately", "alheureusement", "...");
        }
    }

    @Test
    void writesMoneyAsTheLanguageDoes() {
        assertThat(Amounts.shown(new Money(123_456, "EUR"), Locale.ENGLISH)).isEqualTo("€1,234.56");
        assertThat(Amounts.shown(new Money(5_000, "JPY"), Locale.ENGLISH)).isEqualTo("¥5,000");
        assertThat(Amounts.shown(new Money(4_900, "EUR"), Locale.FRENCH)).isEqualTo("49,00\u00a0€");
        assertThat(Amounts.shown(new Money(4_900, "QQQ"), Locale.ENGLISH)).isEqualTo("49.00\u00a0QQQ");
        assertThat(Amounts.shown(new Money(4_900, "XXX"), Locale.ENGLISH)).isEqualTo("49.00\u00a0XXX");
    }

    @Test
    void countsInDaysElseInHours() {
        var moments = Moments.of(Words.in(PageLanguage.EN), "nowhere");

        assertThat(moments.span(Duration.ofHours(47))).isEqualTo("1 day");
        assertThat(moments.span(Duration.ofDays(24))).isEqualTo("24 days");
        assertThat(moments.span(Duration.ofHours(5))).isEqualTo("5 hours");
        assertThat(moments.span(Duration.ZERO)).isEqualTo("1 hour");
    }

    private static ResourceBundle bundle(PageLanguage language) {
        return ResourceBundle.getBundle(
                "io.waybill.claims.page.words",
                language.locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
