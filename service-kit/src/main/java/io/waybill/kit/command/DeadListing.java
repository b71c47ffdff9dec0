package io.waybill.kit.command;

import static io.waybill.kit.command.Printable.line;

import io.waybill.kit.parked.DeadLetter;
import io.waybill.kit.parked.ParkedKey;
import io.waybill.kit.parked.ParkedKeys;
import io.waybill.kit.parked.Replay;
import io.waybill.kit.parked.Replays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** {@code dead list}: what is parked, and the dead letters that nobody has sent through again. */
class DeadListing {

    private static final int MOST = 100;

    private final ParkedKeys keys;
    private final DeadLetterReading letters;
    private final Replays replays;

    DeadListing(ParkedKeys keys, DeadLetterReading letters, Replays replays) {
        this.keys = keys;
        this.letters = letters;
        this.replays = replays;
    }

    int run() throws ExecutionException, InterruptedException {
        var parked = keys.all();
        var open = open();
        if (parked.isEmpty() && open.isEmpty()) {
            System.out.println(letters.service() + ": nothing is parked, and there is no dead letter to deal with");
            return 0;
        }
        System.out.printf("%s: %s, %s%n", letters.service(), keys(parked.size()), letters(open.size()));
        parked.forEach(DeadListing::print);
        open.entrySet().stream()
                .skip(Math.max(0, open.size() - MOST))
                .forEach(letter -> print(letter.getKey(), letter.getValue()));
        if (open.size() > MOST) {
            System.out.printf("%d older dead letters are not listed%n", open.size() - MOST);
        }
        return 0;
    }

    /** Not done, oldest first, each with what was tried. */
    Map<DeadLetter, Optional<Replay>> open() throws ExecutionException, InterruptedException {
        var ids = letters.topicIds();
        var open = new LinkedHashMap<DeadLetter, Optional<Replay>>();
        for (var letter : new ArrayList<>(letters.all())) {
            var replay =
                    replays.find(letter.place(), ids.getOrDefault(letter.place().topic(), ""));
            if (replay.flatMap(Replay::done).isEmpty()) {
                open.put(letter, replay);
            }
        }
        return open;
    }

    List<ParkedKey> parked() {
        return keys.all();
    }

    private static String keys(int count) {
        return count == 1 ? "1 key is parked" : count + " keys are parked";
    }

    private static String letters(int count) {
        return count == 1 ? "1 dead letter" : count + " dead letters";
    }

    private static void print(ParkedKey key) {
        System.out.printf(
                "%s  reader %s, key %s: %d %s since %s%s%n    %s%n",
                new DeadId.Key(key.id()),
                key.reader(),
                line(key.key()),
                key.waiting(),
                key.waiting() == 1 ? "record waits" : "records wait",
                key.parkedAt(),
                key.again() ? ", being tried again" : "",
                line(key.cause()));
    }

    private void print(DeadLetter letter, Optional<Replay> replay) {
        System.out.printf(
                "%s  reader %s, stood at %s, since %s%n    %s%n",
                letter.place(),
                letters.readerOf(letter),
                letters.stoodAt(letter),
                letter.buriedAt(),
                line(letter.cause()));
        replay.map(Replay::cause).ifPresent(cause -> System.out.println("    replayed in vain: " + line(cause)));
    }
}
