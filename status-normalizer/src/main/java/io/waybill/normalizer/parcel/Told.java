package io.waybill.normalizer.parcel;

import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a parcel on {@code statuses}.
 *
 * @param meaning last; absent before the first
 * @param occurrences how often each status was entered
 * @param seq of the last event; 0 before the first
 */
record Told(@Nullable Meaning meaning, Map<Status, Integer> occurrences, long seq) {

    static final Told NOTHING = new Told(null, Map.of(), 0);

    /** One more event, which left the meaning as it was. */
    Told more() {
        return new Told(meaning, occurrences, seq + 1);
    }

    Told more(Meaning now) {
        var counted = new EnumMap<Status, Integer>(Status.class);
        counted.putAll(occurrences);
        if (meaning == null || meaning.status() != now.status()) {
            counted.merge(now.status(), 1, Integer::sum);
        }
        return new Told(now, Map.copyOf(counted), seq + 1);
    }
}
