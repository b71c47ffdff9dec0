package io.waybill.normalizer.parcel;

import io.waybill.carriers.Effect;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Meaning;

/** What a line of a timeline says its scan means, as it is kept to be compared when rules change. */
final class ReadAs {

    /** No rule knew it. */
    static final String NOTHING = "";

    private ReadAs() {}

    static String of(TimelineScan line) {
        return line.meaning() == null ? NOTHING : written(line.meaning(), line.informational());
    }

    static String of(ScanReading reading) {
        return switch (reading) {
            case Recognised recognised -> written(recognised.meaning(), recognised.effect() != Effect.MOVES);
            case Unrecognised _ -> NOTHING;
        };
    }

    private static String written(Meaning meaning, boolean informational) {
        return meaning.status().wireName() + "/" + meaning.detail() + (informational ? " informational" : "");
    }
}
