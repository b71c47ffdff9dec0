package io.waybill.kit.reading;

import io.waybill.kit.events.EventCodec;
import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.parked.BlamePolicy;
import io.waybill.kit.parked.Causes;
import io.waybill.kit.parked.Replay;
import io.waybill.kit.parked.Replay.Outcome;
import io.waybill.kit.parked.Replays;
import io.waybill.kit.reading.DeadLetters.StillMalformed;
import io.waybill.kit.time.MachineTime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a dead letter through its reader again. The reader's row of the partition is held meanwhile, so that nothing of the
 * same key is handled at the same time.
 */
@Component
class LetterRelease {

    private final Replays replays;
    private final Positions positions;
    private final LastSeen lastSeen;
    private final EventCodec codec;
    private final HoldPoints holdPoints;
    private final MachineTime machineTime;
    private final TransactionTemplate transaction;

    LetterRelease(
            Replays replays,
            Positions positions,
            LastSeen lastSeen,
            EventCodec codec,
            HoldPoints holdPoints,
            MachineTime machineTime,
            PlatformTransactionManager transactions) {
        this.replays = replays;
        this.positions = positions;
        this.lastSeen = lastSeen;
        this.codec = codec;
        this.holdPoints = holdPoints;
        this.machineTime = machineTime;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return false where none is asked for that another instance does not have */
    boolean releaseOne(List<TopicReader> readers) {
        var admissions = readers.stream().collect(Collectors.toMap(TopicReader::name, TopicReader::admission));
        var taken = new AtomicReference<Optional<Replay>>(Optional.empty());
        try {
            transaction.executeWithoutResult(_ -> {
                taken.set(replays.takeAsked(admissions.keySet()));
                taken.get().ifPresent(replay -> {
                    var outcome = outcome(replay, admissions.get(replay.reader()));
                    replays.done(replay, outcome, machineTime.instant());
                    holdPoints.reach("reader.before-replay");
                });
            });
        } catch (RuntimeException | StackOverflowError e) {
            var replay = taken.get();
            if (replay.isEmpty() || !BlamePolicy.blamesRecord(e)) {
                throw e;
            }
            replays.failed(replay.get().id(), e instanceof StillMalformed ? e.getMessage() : Causes.of(e));
        }
        return taken.get().isPresent();
    }

    private Outcome outcome(Replay replay, Admission admission) {
        var record = replay.record();
        positions.hold(replay.reader(), new TopicPartition(record.topic(), record.partition()));
        if (replays.doneBefore(replay)) {
            return Outcome.DONE_BEFORE;
        }
        var late = isLate(replay.reader(), record);
        if (admission.admit(List.of(record), true) == 0) {
            return Outcome.QUEUED;
        }
        return late ? Outcome.LATE : Outcome.HANDLED;
    }

    private boolean isLate(String reader, ConsumerRecord<byte[], byte[]> record) {
        var sequence = codec.sequence(record);
        if (sequence.isEmpty() || record.key() == null) {
            return false;
        }
        var key = new String(record.key(), StandardCharsets.UTF_8);
        var last = lastSeen.of(reader, record.topic(), List.of(key)).get(key);
        return last != null && sequence.get().compareTo(last) <= 0;
    }
}
