package io.waybill.order.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.claims.Remedy;
import io.waybill.events.delays.DelayRule;
import io.waybill.order.page.Situation.Usual;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Glossary;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    @ParameterizedTest
    @EnumSource
    void hasAWordForEveryDetail(PageLanguage language) {
        var words = Words.in(language);

        for (var detail : Detail.values()) {
            assertThat(words.shortName(detail.meaning())).as(detail.name()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasASentenceAndANextStepForEveryStatusAndForNone(PageLanguage language) {
        var words = Words.in(language);
        var voice = Voice.of(Rendered.MERCHANT, words, Rendered.NOW);

        for (var status : Status.values()) {
            assertSaid(words, status.wireName());
            assertThat(NextStep.after(new Usual(), new Meaning(status, "new"), voice))
                    .isNotEmpty();
        }
        assertSaid(words, "none");
        assertThat(NextStep.after(new Usual(), null, voice)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryDelayThatBuyersAreToldOfAndEveryCauseAndOffer(PageLanguage language) {
        var words = Words.in(language);

        for (var rule : Set.of(DelayRule.STALLED, DelayRule.PROMISE_MISSED, DelayRule.PRESUMED_LOST)) {
            assertThat(words.text("delay." + rule.wireName() + ".chip")).isNotBlank();
            assertThat(words.text("delay." + rule.wireName() + ".title")).isNotBlank();
        }
        for (var cause : Cause.values()) {
            assertThat(words.ifAny("cause." + cause.wireName()).isPresent())
                    .as(cause.name())
                    .isEqualTo(cause != Cause.NONE && cause != Cause.UNKNOWN);
        }
        for (var remedy : Remedy.values()) {
            assertThat(words.text("offer." + remedy.wireName())).isNotBlank();
            assertThat(words.text("claim." + remedy.wireName() + ".next.1.text"))
                    .isNotBlank();
        }
    }

    private static void assertSaid(Words words, String status) {
        for (var part : Set.of(".chip", ".title", ".explain")) {
            assertThat(words.text(status + part)).isNotBlank();
        }
    }

    /** Whoever must act is told what to do; nobody else is asked to. */
    @ParameterizedTest
    @EnumSource
    void saysWhatToDoWhereTheBuyerMustAct(PageLanguage language) {
        var words = Words.in(language);

        for (var detail : Detail.values()) {
            assertThat(words.ifAny(Words.key(detail.meaning()) + ".act").isPresent())
                    .as(detail.name())
                    .isEqualTo(detail.buyerMustAct());
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameThingsInEveryLanguage(PageLanguage language) {
        assertThat(bundle(language).keySet()).isEqualTo(bundle(PageLanguage.EN).keySet());
    }

    /** Sellers and buyers are spoken to calmly. */
    @ParameterizedTest
    @EnumSource
    void neitherShoutsNorRegrets(PageLanguage language) {
        var bundle = bundle(language);

        for (var key : bundle.keySet()) {
            assertThat(bundle.getString(key)).as(key).doesNotContain("!", "nfortunately", "alheureusement", "...");
        }
    }

    @ParameterizedTest
    @EnumSource
    void callsADetailThatOnlyANewerVersionKnowsByItsStatus(PageLanguage language) {
        var words = Words.in(language);

        assertThat(words.shortName(new Meaning(Status.CUSTOMS, "weighed")))
                .isEqualTo(Glossary.in(language.tag()).name(Status.CUSTOMS));
    }

    private static ResourceBundle bundle(PageLanguage language) {
        return ResourceBundle.getBundle(
                "io.waybill.order.page.words",
                language.locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
