package io.waybill.carriers.reading;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the answers of a batch in which one number may stand several times: known by several carriers. */
public final class NumberAnswers {

    private final Map<String, Answer> byNumber = new LinkedHashMap<>();
    private Answer rest;

    /** @param rest for the numbers that the batch passes over */
    public NumberAnswers(Answer rest) {
        this.rest = rest;
    }

    /** @param number in any spelling; without one, nobody knows any more which numbers the batch passes over */
    public void add(@Nullable String number, Answer answer) {
        if (number == null || number.isBlank()) {
            rest = new Unreadable("an item without a number");
        } else {
            byNumber.merge(TrackingNumbers.normalise(number), answer, NumberAnswers::both);
        }
    }

    public Answers answers() {
        return new Answers(rest, byNumber);
    }

    /** Who has seen the parcel knows more than who has not. */
    private static Answer both(Answer first, Answer second) {
        if (!(first instanceof Scans(var parcels))) {
            return second instanceof Scans ? second : first;
        }
        return second instanceof Scans(var more)
                ? new Scans(latestFirst(Stream.concat(parcels.stream(), more.stream())))
                : first;
    }

    private static List<ParcelReport> latestFirst(Stream<ParcelReport> parcels) {
        return parcels.sorted(ReportOrder.LATEST_FIRST).toList();
    }
}
