package io.waybill.normalizer.lane;

import io.waybill.events.lanes.LaneEvent;
import io.waybill.events.lanes.LaneForgotten;
import io.waybill.events.lanes.LaneMeasured;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether there is something new to say of a lane. */
final class NewsPolicy {

    /** Of a share. */
    private static final double A_PERCENT = 0.01;

    /** Of the sample. */
    private static final double A_TENTH = 0.1;

    /** Of shares that differ by a percent on paper. */
    private static final double NEARLY = 1e-9;

    private NewsPolicy() {}

    /**
     * @param said last; absent where nothing was, or it was taken back
     * @param now empty where too little is known to say it
     */
    static Optional<LaneEvent> news(@Nullable LaneMeasured said, Optional<LaneMeasured> now) {
        if (now.isEmpty()) {
            return said == null ? Optional.empty() : Optional.of(new LaneForgotten());
        }
        return said == null || moved(said, now.get()) ? Optional.of(now.get()) : Optional.empty();
    }

    private static boolean moved(LaneMeasured said, LaneMeasured now) {
        return !Objects.equals(said.transit(), now.transit())
                || Math.abs(now.arrived() - said.arrived()) >= A_TENTH * said.arrived()
                || daysMoved(said, now)
                || Stream.of(Share.values()).anyMatch(share -> differ(share.of(said), share.of(now)));
    }

    private static boolean daysMoved(LaneMeasured said, LaneMeasured now) {
        var before = said.arrivedWithin();
        var after = now.arrivedWithin();
        return before.size() != after.size()
                || IntStream.range(0, after.size()).anyMatch(day -> differ(before.get(day), after.get(day)));
    }

    private static boolean differ(double before, double after) {
        return Math.abs(after - before) >= A_PERCENT - NEARLY;
    }

    private enum Share {
        ON_TIME,
        LOST,
        RETURNED,
        DAMAGED;

        /** 0 where there is no whole of which it would be one. */
        private double of(LaneMeasured measured) {
            return switch (this) {
                case ON_TIME -> share(measured.kept(), measured.promised());
                case LOST -> share(measured.lost(), measured.ended());
                case RETURNED -> share(measured.returned(), measured.ended());
                case DAMAGED -> share(measured.damaged(), measured.ended());
            };
        }

        private static double share(int count, int of) {
            return of == 0 ? 0 : (double) count / of;
        }
    }
}
