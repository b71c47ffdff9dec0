package io.waybill.poller.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answers;
import io.waybill.carriers.ParcelReport;
import io.waybill.poller.exchange.Replies.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepliesTest {

    private static final List<String> ONE = List.of("1");
    private static final List<String> BOTH = List.of("1", "2");
    private static final Answer REFUSED = new Answer.Refused(Answer.Refused.Fault.QUESTION, "no");

    @Test
    void tellsEachNumberItsOwn() {
        var replies = of(BOTH, Answers.each(Map.of("2", REFUSED, "1", scans("1"))));

        assertThat(replies.each()).containsExactly(new Told(known("1"), true), new Told(failed(Fault.REFUSED), true));
        assertThat(replies.whole()).as("it answers").isEqualTo(known("1"));
    }

    @Test
    void takesANumberThatIsLeftOutAsNotYetKnown() {
        var replies = of(BOTH, Answers.each(Map.of("1", REFUSED)));

        assertThat(replies.each().getLast().reply()).isInstanceOf(Reply.NotKnown.class);
        assertThat(replies.each().getLast().named()).isFalse();
        assertThat(replies.whole()).isEqualTo(failed(Fault.REFUSED));
    }

    @Test
    void neverTakesTheOnlyParcelOfAnAnswerForEachOfTheNumbers() {
        var replies = of(BOTH, Answers.of(scans("1")));

        assertThat(replies.each().getFirst()).isEqualTo(new Told(known("1"), true));
        assertThat(replies.each().getLast().reply()).isInstanceOf(Reply.NotKnown.class);
    }

    @Test
    void takesTheOnlyParcelAsTheOneThatWasAskedAbout() {
        assertThat(of(ONE, Answers.of(scans("other"))).each()).containsExactly(new Told(known("other"), true));
    }

    @Test
    void knowsThatNoneWasNamed() {
        var replies = of(BOTH, Answers.of(REFUSED));

        assertThat(replies.noneNamed()).isTrue();
        assertThat(replies.whole()).isEqualTo(failed(Fault.REFUSED));
        assertThat(of(ONE, Answers.of(REFUSED)).noneNamed()).isFalse();
    }

    @Test
    void blamesTheCarrierWhereEveryNumberFailedAndOneForItsSake() {
        var replies =
                new Replies(List.of(new Told(failed(Fault.REFUSED), true), new Told(failed(Fault.UNREADABLE), true)));

        assertThat(replies.whole()).isEqualTo(failed(Fault.UNREADABLE));
    }

    @Test
    void hearsThatTheCarrierWantsAPauseBeItSaidOfOneNumber() {
        var late = new Reply.Failed(Fault.UNAVAILABLE, "no", Duration.ofSeconds(3), null, true);

        assertThat(new Replies(List.of(new Told(known("1"), true), new Told(late, true))).wantsPause())
                .contains(late);
        assertThat(new Replies(List.of(new Told(failed(Fault.TOO_MANY_CALLS), true))).wantsPause())
                .isPresent();
        assertThat(new Replies(List.of(new Told(failed(Fault.UNAVAILABLE), true))).wantsPause())
                .isEmpty();
    }

    private static Replies of(List<String> numbers, Answers answers) {
        return Replies.of(numbers, answers, RepliesTest::reply);
    }

    private static Reply reply(Answer answer) {
        return switch (answer) {
            case Answer.Scans scans -> new Reply.Known(scans);
            case Answer.NotYetKnown unknown -> new Reply.NotKnown(unknown);
            case Answer.Refused _ -> failed(Fault.REFUSED);
            case Answer.Busy _, Answer.Unreadable _ -> failed(Fault.UNREADABLE);
        };
    }

    private static Reply known(String number) {
        return new Reply.Known(scans(number));
    }

    private static Answer.Scans scans(String number) {
        return new Answer.Scans(List.of(new ParcelReport(number, null, List.of(), List.of())));
    }

    private static Reply.Failed failed(Fault fault) {
        return new Reply.Failed(fault, "no", null, null, true);
    }
}
