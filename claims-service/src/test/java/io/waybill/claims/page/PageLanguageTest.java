package io.waybill.claims.page;

import static io.waybill.claims.page.PageLanguage.EN;
import static io.waybill.claims.page.PageLanguage.FR;
import static io.waybill.claims.page.PageLanguage.chosen;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLanguageTest {

    @Test
    void theBuyersOwnLanguageWinsOverTheBrowsersAndTheSellers() {
        assertThat(chosen(null, "fr-CA", "en", "en")).isEqualTo(FR);
        assertThat(chosen(null, null, "fr;q=0.8, en;q=0.2", "en")).isEqualTo(FR);
        assertThat(chosen(null, null, null, "fr")).isEqualTo(FR);
        assertThat(chosen(null, null, null, null)).isEqualTo(EN);
    }

    @Test
    void whatIsAskedOnThePageWinsOverAll() {
        assertThat(chosen("en", "fr", "fr", "fr")).isEqualTo(EN);
    }

    @Test
    void passesOverLanguagesThatItDoesNotSpeakAndRubbish() {
        assertThat(chosen("tlh", "de", "ja, fr;q=0.1", "en")).isEqualTo(FR);
        assertThat(chosen("<script>", "", ";;;", "fr")).isEqualTo(FR);
        assertThat(chosen(null, "x_y_z", "*", "fr")).isEqualTo(FR);
    }
}
