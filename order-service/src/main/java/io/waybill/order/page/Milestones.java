package io.waybill.order.page;

import io.waybill.events.ScanTime;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.order.tracking.TrackingState;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The four steps of a way, and how far it has come. */
record Milestones(List<Step> steps) {

    enum State {
        DONE,
        NOW,
        LATE,
        AHEAD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param day at the place of the scan; absent where no scan says */
    record Step(String name, State state, @Nullable LocalDate day) {}

    private static final List<String> THERE = List.of("sent", "moving", "arriving", "delivered");
    private static final List<String> BACK = List.of("sent", "moving", "returning", "returned");

    private static final Set<Status> MOVING = Set.of(Status.IN_TRANSIT, Status.CUSTOMS);
    private static final Set<Status> ARRIVING =
            Set.of(Status.OUT_FOR_DELIVERY, Status.AVAILABLE_FOR_PICKUP, Status.ATTEMPT_FAILED);

    /**
     * @param sent where the seller is
     * @param heldUp whether something else than its scans says so
     */
    static Milestones derivedFrom(TrackingState state, LocalDate sent, boolean heldUp) {
        var now = state.now();
        if (now != null && Set.of(Status.CANCELLED, Status.EXPIRED).contains(now.status())) {
            return new Milestones(List.of());
        }
        var back = now != null && Set.of(Status.RETURNING, Status.RETURNED).contains(now.status());
        var reached = reached(now, state);
        var steps = new ArrayList<Step>();
        for (var i = 0; i < THERE.size(); i++) {
            var name = back ? BACK.get(i) : THERE.get(i);
            steps.add(new Step(
                    name, state(i, reached, heldUp || Tone.of(now).holdsUp()), day(i, reached, state, sent, back)));
        }
        return new Milestones(List.copyOf(steps));
    }

    private static int reached(@Nullable Meaning now, TrackingState state) {
        if (now == null) {
            return 0;
        }
        return switch (now.status()) {
            case PENDING, CANCELLED, EXPIRED -> 0;
            case IN_TRANSIT, CUSTOMS -> 1;
            case OUT_FOR_DELIVERY, AVAILABLE_FOR_PICKUP, ATTEMPT_FAILED, RETURNING -> 2;
            case EXCEPTION -> first(state, ARRIVING).isPresent() ? 2 : 1;
            case DELIVERED, RETURNED -> 3;
        };
    }

    private static State state(int step, int reached, boolean heldUp) {
        if (step < reached || reached == THERE.size() - 1) {
            return State.DONE;
        }
        if (step > reached) {
            return State.AHEAD;
        }
        return heldUp ? State.LATE : State.NOW;
    }

    private static @Nullable LocalDate day(int step, int reached, TrackingState state, LocalDate sent, boolean back) {
        if (step > reached) {
            return null;
        }
        return switch (step) {
            case 0 -> sent;
            case 1 -> first(state, MOVING).orElse(null);
            case 2 -> first(state, back ? Set.of(Status.RETURNING) : ARRIVING).orElse(null);
            default -> Optional.ofNullable(state.since()).map(Milestones::day).orElse(null);
        };
    }

    private static Optional<LocalDate> first(TrackingState state, Set<Status> statuses) {
        return state.timeline().reversed().stream()
                .filter(scan -> Optional.ofNullable(scan.meaning())
                        .filter(meaning -> statuses.contains(meaning.status()))
                        .isPresent())
                .map(TimelineScan::time)
                .map(Milestones::day)
                .findFirst();
    }

    private static LocalDate day(ScanTime time) {
        return time.local().toLocalDate();
    }
}
