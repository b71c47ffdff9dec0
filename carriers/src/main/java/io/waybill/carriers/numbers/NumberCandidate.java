package io.waybill.carriers.numbers;

/**
 * A carrier whose number this may be.
 *
 * @param confidence 0 to 1
 * @param trackingUrl the carrier's own page for it
 */
public record NumberCandidate(
        String carrier, String format, double confidence, CheckDigit checkDigit, String trackingUrl) {}
