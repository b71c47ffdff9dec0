package io.waybill.kit.command;

import static io.waybill.kit.command.Printable.line;

import io.waybill.kit.parked.DeadLetter;
import io.waybill.kit.parked.ParkedKey;
import io.waybill.kit.parked.ParkedKeys;
import io.waybill.kit.parked.ParkedRecord;
import io.waybill.kit.parked.ParkedRecords;
import io.waybill.kit.parked.Replay;
import io.waybill.kit.parked.Replays;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;

/** {@code dead show}: all that there is to know, personal data too: who may run this may read the database. */
class DeadShowing {

    private static final int MOST = 21;

    private final ParkedKeys keys;
    private final ParkedRecords queues;
    private final DeadLetterReading letters;
    private final Replays replays;

    DeadShowing(ParkedKeys keys, ParkedRecords queues, DeadLetterReading letters, Replays replays) {
        this.keys = keys;
        this.queues = queues;
        this.letters = letters;
        this.replays = replays;
    }

    /** @throws IllegalArgumentException where there is no such thing */
    int run(DeadId id) throws ExecutionException, InterruptedException {
        switch (id) {
            case DeadId.Key key ->
                show(keys.find(key.id()).orElseThrow(() -> new IllegalArgumentException(key + " is not parked")));
            case DeadId.Letter letter -> show(letters.find(letter.place()));
        }
        return 0;
    }

    private void show(ParkedKey key) {
        System.out.printf(
                "%s: key %s of reader %s, parked since %s, last tried at %s%ncause: %s%n",
                new DeadId.Key(key.id()),
                line(key.key()),
                key.reader(),
                key.parkedAt(),
                key.triedAt(),
                line(key.cause()));
        var queue = queues.of(key.id(), MOST);
        queue.stream().findFirst().ifPresent(DeadShowing::showFirst);
        queue.stream().skip(1).forEach(DeadShowing::showBehind);
        if (key.waiting() > queue.size()) {
            System.out.printf("and %d more%n", key.waiting() - queue.size());
        }
    }

    private static void showFirst(ParkedRecord first) {
        var record = first.record();
        System.out.printf("first of the queue: %s/%d/%d%n", record.topic(), record.partition(), record.offset());
        Printable.printHeaders(record);
        System.out.println(Printable.body(record.value()));
    }

    private static void showBehind(ParkedRecord behind) {
        var record = behind.record();
        var type = record.headers().lastHeader("ce_type");
        System.out.printf(
                "behind it: %s/%d/%d %s, %d bytes%n",
                record.topic(),
                record.partition(),
                record.offset(),
                type == null ? "" : line(new String(type.value(), StandardCharsets.UTF_8)),
                record.value() == null ? 0 : record.value().length);
    }

    private void show(DeadLetter letter) throws ExecutionException, InterruptedException {
        System.out.printf(
                "%s: a dead letter of reader %s, stood at %s, since %s%ncause: %s%n",
                letter.place(),
                letters.readerOf(letter),
                letters.stoodAt(letter),
                letter.buriedAt(),
                line(letter.cause()));
        replays.find(letter.place(), letters.topicIds().get(letter.place().topic()))
                .ifPresent(DeadShowing::show);
        var key = letter.record().key();
        System.out.println("key: " + (key == null ? "(none)" : line(new String(key, StandardCharsets.UTF_8))));
        Printable.printHeaders(letter.ownHeaders());
        System.out.println(Printable.body(letter.record().value()));
    }

    private static void show(Replay replay) {
        replay.done().ifPresent(at -> System.out.println("replayed at " + at));
        if (replay.cause() != null) {
            System.out.println("replayed in vain: " + line(replay.cause()));
        }
    }
}
