package io.waybill.carriers.reading;

import io.waybill.events.ScanTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which way an answer tells its story. It matters where two scans have one time: only their places tell them apart then. */
public final class Direction {

    private Direction() {}

    /**
     * What most of the times say; recorded answers do not all keep to what is documented.
     *
     * @param times as they stand in the answer
     * @param documented where the times do not tell
     */
    public static boolean isNewestFirst(List<? extends @Nullable ScanTime> times, boolean documented) {
        List<ScanTime> known = times.stream()
                .filter(Objects::nonNull)
                .<ScanTime>map(time -> time)
                .toList();
        int downwards = 0;
        for (int at = 1; at < known.size(); at++) {
            int step = WrittenTime.sortable(known.get(at - 1)).compareTo(WrittenTime.sortable(known.get(at)));
            downwards += Integer.signum(step);
        }
        return downwards == 0 ? documented : downwards > 0;
    }
}
