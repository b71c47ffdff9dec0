package io.waybill.kit.command;

import io.waybill.kit.command.DeadArguments.Mending;
import io.waybill.kit.parked.DeadLetter;
import io.waybill.kit.parked.ParkedKeys;
import io.waybill.kit.parked.ParkedRecords;
import io.waybill.kit.parked.Replays;
import io.waybill.kit.time.MachineTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** {@code dead replay}: leaves the request to the running service, which has the code and the locks, and waits for it. */
class DeadReplaying {

    private final ParkedKeys keys;
    private final ParkedRecords queues;
    private final DeadListing listing;
    private final DeadLetterReading letters;
    private final Replays replays;
    private final MachineTime machineTime;

    DeadReplaying(
            ParkedKeys keys,
            ParkedRecords queues,
            DeadListing listing,
            DeadLetterReading letters,
            Replays replays,
            MachineTime machineTime) {
        this.keys = keys;
        this.queues = queues;
        this.listing = listing;
        this.letters = letters;
        this.replays = replays;
        this.machineTime = machineTime;
    }

    /** @throws IllegalArgumentException where there is no such thing */
    int run(Optional<DeadId> id, Mending mending) throws ExecutionException, InterruptedException, IOException {
        var ids = letters.topicIds();
        id.ifPresent(this::refuseIfFree);
        var asked = id.isPresent() ? List.of(id.get()) : everything();
        if (asked.isEmpty()) {
            System.out.println(letters.service() + ": nothing is parked, and there is no dead letter to replay");
            return 0;
        }
        for (var one : asked) {
            ask(one, mending, ids);
        }
        return new ReplayOutcomes(keys, replays, ids, machineTime).await(asked);
    }

    private void refuseIfFree(DeadId id) {
        if (id instanceof DeadId.Key key && keys.find(key.id()).isEmpty()) {
            throw new IllegalArgumentException(key + " is not parked (any more)");
        }
    }

    private List<DeadId> everything() throws ExecutionException, InterruptedException {
        var all = new ArrayList<DeadId>();
        listing.parked().forEach(key -> all.add(new DeadId.Key(key.id())));
        listing.open().keySet().forEach(letter -> all.add(new DeadId.Letter(letter.place())));
        return all;
    }

    private void ask(DeadId id, Mending mending, Map<String, String> topicIds)
            throws ExecutionException, InterruptedException, IOException {
        switch (id) {
            case DeadId.Key key -> ask(key, mending);
            case DeadId.Letter letter -> {
                var found = letters.find(letter.place());
                ask(found, mending, topicIds.getOrDefault(letter.place().topic(), ""));
            }
        }
    }

    private void ask(DeadId.Key key, Mending mending) throws IOException {
        if (!mending.isNone()) {
            mend(key, mending);
        }
        keys.ask(key.id());
    }

    /** Of the record that fails, which is the first. */
    private void mend(DeadId.Key key, Mending mending) throws IOException {
        var first = queues.first(key.id())
                .orElseThrow(() -> new IllegalArgumentException(key + " is not parked (any more)"));
        var headers = new LinkedHashMap<String, String>();
        for (var header : first.record().headers()) {
            headers.put(header.key(), text(header));
        }
        headers.putAll(mending.headers());
        queues.mend(first, headers, body(mending, first.record().value()));
    }

    private void ask(DeadLetter letter, Mending mending, String topicId) throws IOException {
        var headers = new LinkedHashMap<>(letter.ownHeaders());
        headers.putAll(mending.headers());
        replays.ask(
                letter,
                topicId,
                letters.readerOf(letter),
                letters.stoodAt(letter),
                headers,
                body(mending, letter.record().value()),
                machineTime.instant());
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] body(Mending mending, byte @Nullable [] otherwise) throws IOException {
        return mending.body() == null ? otherwise : Files.readAllBytes(mending.body());
    }
}
