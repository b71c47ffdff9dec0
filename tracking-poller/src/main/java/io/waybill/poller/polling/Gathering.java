package io.waybill.poller.polling;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Completes what several calls brought in one transaction: all that came while those before were written. Nobody waits for
 * company. Two are written at a time, as one of them waits for the disk.
 */
@Component
class Gathering {

    private static final int MOST = 500;

    private final Completing completing;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore turns = new Semaphore(2);

    Gathering(Completing completing) {
        this.completing = completing;
    }

    private record Waiting(List<Polled> polls, CompletableFuture<Void> done) {}

    /** Returns when they are written; throws where they could not be. */
    void complete(List<Polled> polls) {
        var mine = new Waiting(polls, new CompletableFuture<>());
        waiting.add(mine);
        turns.acquireUninterruptibly();
        try {
            // Where nothing waits any more, somebody else has it in hand.
            while (!mine.done().isDone() && !waiting.isEmpty()) {
                completeNext();
            }
        } finally {
            turns.release();
        }
        try {
            mine.done().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException trouble ? trouble : e;
        }
    }

    private void completeNext() {
        var next = new ArrayList<Waiting>();
        var polls = new ArrayList<Polled>();
        for (var one = waiting.poll(); one != null; one = polls.size() < MOST ? waiting.poll() : null) {
            next.add(one);
            polls.addAll(one.polls());
        }
        if (next.isEmpty()) {
            return;
        }
        try {
            completing.complete(polls);
            next.forEach(one -> one.done().complete(null));
        } catch (DataAccessResourceFailureException | TransactionException e) {
            // The database is away: it would be for each of them.
            next.forEach(one -> one.done().completeExceptionally(e));
        } catch (RuntimeException _) {
            next.forEach(this::completeOneByOne);
        }
    }

    /** One that cannot be written must not take the others with it. */
    private void completeOneByOne(Waiting waiting) {
        RuntimeException trouble = null;
        for (var poll : waiting.polls()) {
            try {
                completing.complete(List.of(poll));
            } catch (RuntimeException e) {
                trouble = e;
            }
        }
        if (trouble == null) {
            waiting.done().complete(null);
        } else {
            waiting.done().completeExceptionally(trouble);
        }
    }
}
