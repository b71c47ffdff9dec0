package io.waybill.kit.command;

import static io.waybill.kit.command.Printable.line;

import io.waybill.kit.parked.ParkedKey;
import io.waybill.kit.parked.ParkedKeys;
import io.waybill.kit.parked.Replay;
import io.waybill.kit.parked.Replays;
import io.waybill.kit.time.MachineTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what the running service makes of requests, as long as it gets on with them. */
final class ReplayOutcomes {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 200;

    private final ParkedKeys keys;
    private final Replays replays;
    private final Map<String, String> topicIds;
    private final MachineTime machineTime;

    ReplayOutcomes(ParkedKeys keys, Replays replays, Map<String, String> topicIds, MachineTime machineTime) {
        this.keys = keys;
        this.replays = replays;
        this.topicIds = topicIds;
        this.machineTime = machineTime;
    }

    private sealed interface State {

        record Done(String how) implements State {}

        record Failed(String cause) implements State {}

        /** @param waiting fewer means that it gets on */
        record Pending(long waiting) implements State {}

        default int exitCode() {
            return switch (this) {
                case Done _ -> 0;
                case Failed _ -> 1;
                case Pending _ -> 3;
            };
        }

        default String text() {
            return switch (this) {
                case Done done -> done.how();
                case Failed failed -> "failed again: " + line(failed.cause());
                case Pending _ ->
                    "asked, but the service has not taken it up yet. It will as soon as it runs; dead list tells";
            };
        }
    }

    /** @return exit code */
    int await(List<DeadId> asked) throws InterruptedException {
        var states = states(asked);
        var changedAt = machineTime.instant();
        while (states.values().stream().anyMatch(State.Pending.class::isInstance)
                && machineTime.instant().isBefore(changedAt.plus(PATIENCE))) {
            new CountDownLatch(1).await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            var now = states(asked);
            changedAt = now.equals(states) ? changedAt : machineTime.instant();
            states = now;
        }
        states.forEach((id, state) -> System.out.println(id + ": " + state.text()));
        return states.values().stream().mapToInt(State::exitCode).max().orElse(0);
    }

    private Map<DeadId, State> states(List<DeadId> asked) {
        var states = new LinkedHashMap<DeadId, State>();
        asked.forEach(id -> states.put(id, state(id)));
        return states;
    }

    private State state(DeadId id) {
        return switch (id) {
            case DeadId.Key key ->
                keys.find(key.id())
                        .map(ReplayOutcomes::state)
                        .orElse(new State.Done("handled, with all that waited behind it; parked no more"));
            case DeadId.Letter letter ->
                replays.find(
                                letter.place(),
                                topicIds.getOrDefault(letter.place().topic(), ""))
                        .map(ReplayOutcomes::state)
                        .orElse(new State.Pending(1));
        };
    }

    private static State state(ParkedKey key) {
        return key.again() ? new State.Pending(key.waiting()) : new State.Failed(key.cause());
    }

    private static State state(Replay replay) {
        if (replay.done().isPresent()) {
            return new State.Done(how(replay) + " at " + replay.done().get() + "; asking again changes nothing");
        }
        return replay.again() ? new State.Pending(1) : new State.Failed(String.valueOf(replay.cause()));
    }

    private static String how(Replay replay) {
        return switch (Objects.requireNonNull(replay.outcome())) {
            case HANDLED -> "handled";
            case LATE ->
                "handled as a record that came late: later ones of its key had been, so where only the last one counts"
                        + " it changed nothing;";
            case QUEUED -> "put behind the other records of its key, which is parked,";
            case DONE_BEFORE -> "not handled: another dead letter of the same record had been;";
        };
    }
}
