package io.waybill.testkit.carrier;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a parcel, and what the carrier makes of it. When it starts is not part of it.
 *
 * @param planned when it would come if all went well; absent where all does
 */
public record Journey(
        String number,
        Division division,
        Place origin,
        Place destination,
        List<Step> steps,
        List<Misbehaviour> misbehaviours,
        @Nullable Duration planned) {

    /** The carrier has plans made anew half a day before, and knows nothing of what it has not seen for a day. */
    private static final Duration AHEAD = Duration.ofHours(12);

    private static final Duration OUT_OF_SIGHT = Duration.ofDays(1);

    public Journey {
        if (number.isBlank()) {
            throw new IllegalArgumentException("number: a tracking number, not blank");
        }
        steps = Objects.requireNonNull(steps, "steps").stream()
                .sorted(Comparator.comparing(Step::after))
                .toList();
        misbehaviours = List.copyOf(Objects.requireNonNull(misbehaviours, "misbehaviours"));
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps: one at least");
        }
    }

    public Journey(
            String number,
            Division division,
            Place origin,
            Place destination,
            List<Step> steps,
            List<Misbehaviour> misbehaviours) {
        this(number, division, origin, destination, steps, misbehaviours, null);
    }

    public Journey with(Misbehaviour... more) {
        var all = Stream.concat(misbehaviours.stream(), Stream.of(more)).toList();
        return new Journey(number, division, origin, destination, steps, all, planned);
    }

    public Journey planned(Duration after) {
        return new Journey(number, division, origin, destination, steps, misbehaviours, after);
    }

    /** When the carrier says that it comes; empty where it does not know. */
    Optional<Duration> expectedAt(Duration elapsed) {
        if (planned != null && elapsed.compareTo(planned.minus(AHEAD)) < 0) {
            return Optional.of(planned);
        }
        var isOutOfSight = scansAt(elapsed).stream()
                .noneMatch(scan -> shownAfter(scan).plus(OUT_OF_SIGHT).compareTo(elapsed) > 0);
        return planned != null && isOutOfSight ? Optional.empty() : nextAtTheDoor(elapsed);
    }

    /** It is driven round, and has not been at the door. */
    private Optional<Duration> nextAtTheDoor(Duration elapsed) {
        return steps.stream()
                .filter(Step::isRound)
                .flatMap(round -> steps.stream()
                        .filter(Step::isAtTheDoor)
                        .filter(step -> step.after().compareTo(round.after()) > 0)
                        .limit(1))
                .map(this::shownAfter)
                .filter(after -> after.compareTo(elapsed) > 0)
                .findFirst();
    }

    /** From the start until nothing changes any more, late scans included. */
    public Duration length() {
        return steps.stream()
                .map(this::shownAfter)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What there is in place of a proper answer. */
    Optional<Misbehaviour> refusalAt(Duration elapsed) {
        return misbehaviours.stream()
                .filter(misbehaviour -> !misbehaviour.kind().spoilsTheScans() && misbehaviour.holdsAt(elapsed))
                .findFirst();
    }

    /** The scans that the carrier shows, newest first. */
    List<Step> scansAt(Duration elapsed) {
        return steps.reversed().stream()
                .filter(step -> shownAfter(step).compareTo(elapsed) <= 0)
                .toList();
    }

    /** The scans as they stand in the answer: all of them, but not necessarily once and in order. */
    List<Step> spoiltScansAt(Duration elapsed) {
        var scans = scansAt(elapsed);
        if (misbehaves(Misbehaviour.Kind.DUPLICATED, elapsed)) {
            scans = scans.stream().flatMap(scan -> Stream.of(scan, scan)).toList();
        }
        return misbehaves(Misbehaviour.Kind.REORDERED, elapsed) ? interleaved(scans) : scans;
    }

    private Duration shownAfter(Step step) {
        return misbehaviours.stream()
                .filter(misbehaviour ->
                        misbehaviour.kind() == Misbehaviour.Kind.LATE && misbehaviour.holdsAt(step.after()))
                .map(Misbehaviour::pauseOrNone)
                .reduce(step.after(), Duration::plus);
    }

    private boolean misbehaves(Misbehaviour.Kind kind, Duration elapsed) {
        return misbehaviours.stream()
                .anyMatch(misbehaviour -> misbehaviour.kind() == kind && misbehaviour.holdsAt(elapsed));
    }

    /** Every second one first: never in order where there are two or more. */
    private static List<Step> interleaved(List<Step> scans) {
        return Stream.of(1, 0)
                .flatMap(first -> Stream.iterate(first, i -> i < scans.size(), i -> i + 2))
                .map(scans::get)
                .toList();
    }
}
