package io.waybill.carriers.reading;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answers;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Readings of one answer, gathered by number: a number may have several parcels, and a broken one hides no sound one. */
public final class PerNumber {

    private final Map<String, Answer> byNumber = new LinkedHashMap<>();

    public void add(String number, Answer answer) {
        byNumber.merge(TrackingNumbers.normalise(number), answer, PerNumber::both);
    }

    /** A number that the carrier passes over is not known to it yet. */
    public Answers answers() {
        return Answers.each(byNumber);
    }

    /** @param rest holds for every number that has no answer of its own */
    public Answers answers(Answer rest) {
        return new Answers(rest, byNumber);
    }

    private static Answer both(Answer one, Answer other) {
        if (one instanceof Scans(var parcels) && other instanceof Scans(var more)) {
            List<ParcelReport> all = Stream.concat(parcels.stream(), more.stream())
                    .sorted(ReportOrder.LATEST_FIRST)
                    .toList();
            return new Scans(all);
        }
        return one instanceof Scans ? one : other instanceof Scans ? other : one;
    }
}
