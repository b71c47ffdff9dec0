package io.waybill.carriers;

import io.waybill.vocabulary.Meaning;

/** What the rules make of a scan. */
public sealed interface ScanReading {

    /** @param rule by which it was read: table, kind and key */
    record Recognised(Meaning meaning, Effect effect, String rule) implements ScanReading {}

    /** No rule knows it, and nothing is guessed. */
    record Unrecognised() implements ScanReading {}
}
