package io.waybill.poller.exchange;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answers;
import io.waybill.carriers.TrackingNumbers;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a call about one or several numbers ended.
 *
 * @param each in the order of the question
 */
public record Replies(List<Told> each) {

    /** @param named whether the carrier spoke of this number, not of the question as a whole */
    public record Told(Reply reply, boolean named) {}

    public Replies {
        each = List.copyOf(each);
        if (each.isEmpty()) {
            throw new IllegalArgumentException("a question is about at least one number");
        }
    }

    static Replies failed(Reply.Failed why, int numbers) {
        return new Replies(Collections.nCopies(numbers, new Told(why, numbers == 1)));
    }

    static Replies of(List<String> numbers, Answers answers, Function<Answer, Reply> reading) {
        return new Replies(
                numbers.size() == 1
                        ? List.of(new Told(reading.apply(answers.about(numbers.getFirst())), true))
                        : numbers.stream()
                                .map(number -> oneOfSeveral(number, answers, reading))
                                .toList());
    }

    /** An answer that holds for whatever was asked must not make every parcel of the question the same one. */
    private static Told oneOfSeveral(String number, Answers answers, Function<Answer, Reply> reading) {
        var own = answers.byNumber().get(TrackingNumbers.normalise(number));
        if (own != null) {
            return new Told(reading.apply(own), true);
        }
        if (!(answers.rest() instanceof Answer.Scans scans)) {
            return new Told(reading.apply(answers.rest()), false);
        }
        var reports = scans.about(number);
        return reports.isEmpty()
                ? new Told(reading.apply(new Answer.NotYetKnown("the answer does not name the number")), false)
                : new Told(reading.apply(new Answer.Scans(reports)), true);
    }

    public boolean noneNamed() {
        return each.stream().noneMatch(Told::named);
    }

    /** What the call says of the carrier: where it answered about one number, it is well. */
    public Reply whole() {
        var said = each.stream()
                .filter(told -> told.named() || noneNamed())
                .map(Told::reply)
                .toList();
        return said.stream()
                .filter(reply -> !(reply instanceof Reply.Failed))
                .findFirst()
                .or(() -> said.stream().filter(Replies::blamesCarrier).findFirst())
                .orElseGet(said::getFirst);
    }

    /** That the carrier wants to be left alone, be it said of one number only. */
    public Optional<Reply.Failed> wantsPause() {
        return each.stream()
                .flatMap(told -> told.reply() instanceof Reply.Failed failed
                        ? Optional.of(failed).stream()
                        : Optional.<Reply.Failed>empty().stream())
                .filter(failed -> failed.fault() == Fault.TOO_MANY_CALLS || failed.retryAfter() != null)
                .findFirst();
    }

    private static boolean blamesCarrier(Reply reply) {
        return reply instanceof Reply.Failed failed && failed.fault().blamesCarrier();
    }
}
