package io.waybill.kit.reading;

import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.parked.BlamePolicy;
import io.waybill.kit.parked.Causes;
import io.waybill.kit.parked.ParkedKey;
import io.waybill.kit.parked.ParkedKeys;
import io.waybill.kit.parked.ParkedRecords;
import io.waybill.kit.time.MachineTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off the queue of a parked key, record by record, each in a transaction of its own. */
@Component
class KeyRelease {

    private final ParkedKeys keys;
    private final ParkedRecords queues;
    private final HoldPoints holdPoints;
    private final MachineTime machineTime;
    private final TransactionTemplate transaction;

    KeyRelease(
            ParkedKeys keys,
            ParkedRecords queues,
            HoldPoints holdPoints,
            MachineTime machineTime,
            PlatformTransactionManager transactions) {
        this.keys = keys;
        this.queues = queues;
        this.holdPoints = holdPoints;
        this.machineTime = machineTime;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return false where none is asked for that another instance does not have */
    boolean releaseOne(List<TopicReader> readers) {
        var admissions = readers.stream().collect(Collectors.toMap(TopicReader::name, TopicReader::admission));
        var taken = new AtomicReference<Optional<ParkedKey>>(Optional.empty());
        try {
            transaction.executeWithoutResult(_ -> {
                taken.set(keys.takeAsked(admissions.keySet()));
                taken.get().ifPresent(key -> release(key, admissions));
            });
        } catch (RuntimeException | StackOverflowError e) {
            var key = taken.get();
            if (key.isEmpty() || !BlamePolicy.blamesRecord(e)) {
                throw e;
            }
            keys.failedAgain(key.get().id(), Causes.of(e), machineTime.instant());
        }
        return taken.get().isPresent();
    }

    private void release(ParkedKey key, Map<String, Admission> admissions) {
        queues.first(key.id()).ifPresent(first -> {
            admissions.get(key.reader()).handleParked(first.record());
            queues.remove(first.id());
        });
        if (!queues.anyOf(key.id())) {
            keys.release(key.id());
        }
        holdPoints.reach("reader.before-release");
    }
}
