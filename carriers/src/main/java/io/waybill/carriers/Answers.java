package io.waybill.carriers;

import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one call brought. One bad parcel never spoils its batch: each number has an answer of its own.
 *
 * @param rest holds for every number that has none of its own
 * @param byNumber by normalised number, in the carrier's order
 */
public record Answers(Answer rest, Map<String, Answer> byNumber) {

    public Answers {
        Objects.requireNonNull(rest, "rest");
        byNumber = Collections.unmodifiableMap(new LinkedHashMap<>(byNumber));
    }

    /** The same for all numbers asked about. */
    public static Answers of(Answer answer) {
        return new Answers(answer, Map.of());
    }

    /** By number in any spelling; a number that the carrier passes over is not known to it yet. */
    public static Answers each(Map<String, Answer> byNumber) {
        Map<String, Answer> normalised = new LinkedHashMap<>();
        byNumber.forEach((number, answer) -> normalised.put(TrackingNumbers.normalise(number), answer));
        return new Answers(new NotYetKnown("the answer does not name the number"), normalised);
    }

    public Answer about(String trackingNumber) {
        return byNumber.getOrDefault(TrackingNumbers.normalise(trackingNumber), rest);
    }

    /** For people who look at the whole: all parcels, or where there are none, what is said of the first number. */
    public Answer together() {
        List<ParcelReport> parcels = byNumber.values().stream()
                .flatMap(answer -> answer instanceof Scans(var reports) ? reports.stream() : Stream.<ParcelReport>of())
                // One that several numbers name.
                .distinct()
                .toList();
        if (!parcels.isEmpty()) {
            return new Scans(parcels);
        }
        return byNumber.isEmpty() ? rest : byNumber.values().iterator().next();
    }
}
