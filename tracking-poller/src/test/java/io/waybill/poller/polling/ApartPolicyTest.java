package io.waybill.poller.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.ParcelReport;
import io.waybill.poller.exchange.Fault;
import io.waybill.poller.exchange.Replies;
import io.waybill.poller.exchange.Replies.Told;
import io.waybill.poller.exchange.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ApartPolicyTest {

    private static final Reply UNKNOWN = new Reply.NotKnown(new Answer.NotYetKnown("no"));
    private static final Reply KNOWN =
            new Reply.Known(new Answer.Scans(List.of(new ParcelReport("1", null, List.of(), List.of()))));

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"REFUSED", "UNREADABLE", "TOO_LONG"})
    void asksApartWhatOneNumberMayHaveSpoiled(Fault fault) {
        assertThat(apart(failed(fault), false)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"REFUSED", "UNREADABLE", "TOO_LONG"},
            mode = Mode.EXCLUDE)
    void asksTogetherWhatIsTheCarriersTrouble(Fault fault) {
        assertThat(apart(failed(fault), true)).isFalse();
    }

    @Test
    void believesThatTheCarrierKnowsNoneUnlessItHasKnownOne() {
        assertThat(apart(UNKNOWN, false)).isFalse();
        assertThat(apart(UNKNOWN, true)).isTrue();
        assertThat(apart(new Reply.NotKnown(new Answer.NotYetKnown("soon", Next.ASK_AGAIN_SOON)), true))
                .as("of none it knows anything yet")
                .isFalse();
    }

    @Test
    void believesWhatIsSaidOfTheNumberItself() {
        var named = new Told(failed(Fault.REFUSED), true);
        assertThat(ApartPolicy.calledFor(new Replies(List.of(named, named)), named, true))
                .isFalse();
    }

    @Test
    void believesThatANumberIsUnknownWhichAnAnswerAboutOthersLeavesOut() {
        var left = new Told(UNKNOWN, false);
        assertThat(ApartPolicy.calledFor(new Replies(List.of(new Told(KNOWN, true), left)), left, true))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"200, 50", "30, 7", "10, 2", "7, 1", "4, 1", "3, 1", "2, 1"})
    void asksAboutAQuarterNext(int numbers, int next) {
        assertThat(ApartPolicy.together(null, new Asked(failed(Fault.REFUSED), false, numbers, true)))
                .isEqualTo(next);
    }

    @Test
    void asksTogetherAgainWhenTheCarrierKnowsIt() {
        assertThat(ApartPolicy.together(1, new Asked(KNOWN, false, 1, false))).isNull();
        assertThat(ApartPolicy.together(7, new Asked(UNKNOWN, false, 7, false))).isNull();
    }

    @Test
    void leavesAloneWhatMayHaveSpoiledTheQuestion() {
        assertThat(ApartPolicy.together(1, new Asked(UNKNOWN, false, 1, false))).isOne();
        assertThat(ApartPolicy.together(1, new Asked(failed(Fault.REFUSED), false, 1, false)))
                .isOne();
        assertThat(ApartPolicy.together(null, new Asked(UNKNOWN, false, 1, false)))
                .isNull();
    }

    @Test
    void asksFewerAfterAnErrorOfTheCarriersThatOneOfThemMayHaveCaused() {
        assertThat(ApartPolicy.together(null, new Asked(failed(Fault.SERVER_ERROR), false, 30, false)))
                .isEqualTo(7);
        assertThat(ApartPolicy.together(7, new Asked(failed(Fault.TIMED_OUT), false, 7, false)))
                .isEqualTo(7);
        assertThat(ApartPolicy.together(null, new Asked(failed(Fault.SERVER_ERROR), false, 1, false)))
                .isNull();
    }

    private static boolean apart(Reply ofAll, boolean anyKnown) {
        var told = new Told(ofAll, false);
        return ApartPolicy.calledFor(new Replies(List.of(told, told)), told, anyKnown);
    }

    private static Reply.Failed failed(Fault fault) {
        return new Reply.Failed(fault, "no", null, null, true);
    }
}
