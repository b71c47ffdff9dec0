package io.waybill.carriers.report;

import io.waybill.carriers.numbers.NumberCandidate;
import io.waybill.carriers.numbers.TrackingNumbers;
import java.util.List;
import java.util.Locale;

/** Whose a number may be. */
public record DetectReport(String number, List<Candidate> candidates) {

    public record Candidate(String carrier, String format, double confidence, String checkDigit, String trackingUrl) {}

    public static DetectReport of(String number) {
        return new DetectReport(
                number,
                TrackingNumbers.detect(number).stream()
                        .map(DetectReport::candidate)
                        .toList());
    }

    private static Candidate candidate(NumberCandidate candidate) {
        return new Candidate(
                candidate.carrier(),
                candidate.format(),
                candidate.confidence(),
                candidate.checkDigit().name().toLowerCase(Locale.ROOT),
                candidate.trackingUrl());
    }
}
