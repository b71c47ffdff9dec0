package io.waybill.normalizer.arrival;

import io.waybill.events.statuses.EtaBasis.Milestone;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a parcel's way for those that come after it.
 *
 * @param marks when each milestone was passed
 * @param end absent while it is on its way
 * @param ending how it ended; absent with {@code end}
 * @param scans of its timeline; counted at the end
 * @param gaps hours between two scans, by the status of the former; counted at the end
 * @param damaged whether the carrier called it so
 */
public record Journal(
        Map<Milestone, Mark> marks,
        @Nullable Mark end,
        @Nullable Ending ending,
        int scans,
        Map<String, List<Integer>> gaps,
        boolean damaged) {

    public static final Journal EMPTY = new Journal(Map.of(), null, null, 0, Map.of(), false);

    public Journal {
        marks = marks.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(marks));
        gaps = Map.copyOf(gaps);
    }

    public Optional<Mark> of(Milestone milestone) {
        return Optional.ofNullable(marks.get(milestone));
    }

    public boolean isOver() {
        return end != null;
    }
}
