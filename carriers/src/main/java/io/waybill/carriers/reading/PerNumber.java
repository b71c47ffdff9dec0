package io.waybill.carriers.reading;

import io.waybill.carriers.Answer;
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
        byNumber.computeIfAbsent(TrackingNumbers.normalise(number), same -> new ArrayList<>())
                .add(answer);
    }

    /** A number that the carrier passes over is not known to it yet. */
    public Answers answers() {
        return Answers.each(together());
    }

    /** @param rest holds for every number that has no answer of its own */
    public Answers answers(Answer rest) {
        return new Answers(rest, together());
    }

    /** At the end and not one by one: an answer may name one number a hundred thousand times. */
    private Map<String, Answer> together() {
        Map<String, Answer> together = new LinkedHashMap<>();
        byNumber.forEach((number, answers) -> together.put(number, together(answers)));
        return together;
    }

    private static Answer together(List<Answer> answers) {
        List<ParcelReport> parcels = answers.stream()
                .flatMap(answer -> answer instanceof Scans(var sound) ? sound.stream() : Stream.<ParcelReport>of())
                .sorted(ReportOrder.LATEST_FIRST)
                .toList();
        return parcels.isEmpty() ? answers.getFirst() : new Scans(parcels);
    }
}
