package io.waybill.kit.introduction;

import io.waybill.events.Topic;
import io.waybill.kit.events.Received;
import io.waybill.kit.reading.EventHandler;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Between topics there is no order: a fact may come before the parcel it is about. It is kept, those behind it of the same
 * key too, and handled in order in the transaction in which the parcel comes.
 */
@Component
public class Introductions {

    private final WaitingFacts facts;
    private final Map<String, Waiting<?>> readers = new ConcurrentHashMap<>();

    Introductions(WaitingFacts facts) {
        this.facts = facts;
    }

    private record Waiting<E>(Topic<E> topic, EventHandler<E> handler) {}

    /**
     * A handler that gives {@code handler} fresh events of introduced keys only.
     *
     * @param reader as named to the readers
     * @param known of the given keys those that have been introduced
     */
    public <E> EventHandler<E> awaiting(
            String reader, Topic<E> topic, UnaryOperator<Set<String>> known, EventHandler<E> handler) {
        readers.put(reader, new Waiting<>(topic, handler));
        return batch -> handle(reader, topic, known, handler, batch);
    }

    private <E> void handle(
            String reader,
            Topic<E> topic,
            UnaryOperator<Set<String>> known,
            EventHandler<E> handler,
            List<Received<E>> batch) {
        var fresh = batch.stream().filter(Received::fresh).toList();
        var introduced = introduced(fresh, known);
        var parts = fresh.stream().collect(Collectors.partitioningBy(fact -> introduced.contains(fact.key())));
        facts.keep(reader, topic, parts.get(false));
        if (!parts.get(true).isEmpty()) {
            handler.handle(parts.get(true));
        }
    }

    /** Looked up again under the lock: an introduction that was under way has ended by then, or waits for us. */
    private <E> Set<String> introduced(List<Received<E>> batch, UnaryOperator<Set<String>> known) {
        var keys = batch.stream().map(Received::key).collect(Collectors.toSet());
        var introduced = new HashSet<>(known.apply(keys));
        keys.removeAll(introduced);
        if (!keys.isEmpty()) {
            facts.lock(keys);
            introduced.addAll(known.apply(keys));
        }
        return introduced;
    }

    /**
     * Wakes what waits for the keys, in the order in which it came. In the transaction of whoever introduces them.
     *
     * @param keys all that the transaction introduces; once in a transaction, as locks are taken in order within a call
     * @param write makes the keys known; run before anything wakes, and after the locks: never the other way round, lest
     *     two transactions wait for each other
     */
    public void introduce(Collection<String> keys, Runnable write) {
        if (keys.isEmpty()) {
            return;
        }
        facts.lock(keys);
        write.run();
        readers.forEach((reader, waiting) -> wake(reader, waiting, keys));
    }

    private <E> void wake(String reader, Waiting<E> waiting, Collection<String> keys) {
        var woken = facts.take(reader, waiting.topic(), keys);
        if (!woken.isEmpty()) {
            waiting.handler().handle(woken);
        }
    }
}
