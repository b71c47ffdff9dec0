package io.waybill.carriers.reading;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answers;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Readings of one answer, gathered by number: a number may have several parcels, and a broken one hides no sound one. */
public final class PerNumber {

    private final Map<String, List<Answer>> byNumber = new LinkedHashMap<>();

    public void add(String number, Answer answer) {
        byNumber.computeIfAbsent(TrackingNumbers.normalise(number), _ -> new ArrayList<>())
                .add(answer);
    }

    /** A number that the carrier passes over is not known to it yet. */
    public Answers answers() {
        return answers(new NotYetKnown("the answer does not name the number"));
    }

    /** @param rest holds for every number that has no answer of its own */
    public Answers answers(Answer rest) {
        Map<String, Answer> joined = new LinkedHashMap<>();
        byNumber.forEach((number, answers) -> joined.put(number, joined(answers)));
        return new Answers(rest, joined);
    }

    private static Answer joined(List<Answer> answers) {
        List<ParcelReport> parcels = answers.stream()
                .flatMap(answer -> answer instanceof Scans(var reports) ? reports.stream() : Stream.<ParcelReport>of())
                .sorted(ReportOrder.LATEST_FIRST)
                .toList();
        return parcels.isEmpty() ? answers.getFirst() : new Scans(parcels);
    }
}
