package io.waybill.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All processes of a run: written down for the next one, and guarded, so that none outlives us unseen. */
public final class Family implements AutoCloseable {

    private static final Duration LAST_PATIENCE = Duration.ofSeconds(2);

    private final ProcessRecords records;
    private final Guard guard;
    private final List<Child> children = new ArrayList<>();
    private boolean closed;

    private Family(ProcessRecords records, Guard guard) {
        this.records = records;
        this.guard = guard;
    }

    public static Family begin(ProcessRecords records) throws IOException {
        return new Family(records, Guard.start());
    }

    public synchronized Child start(String name, List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        if (closed) {
            throw new IllegalStateException("everything ends; " + name + " is not started any more");
        }
        var child = Child.start(name, command, environment, log);
        children.add(child);
        adopt(name, child.handle());
        return child;
    }

    /** One that somebody else started for us. */
    public synchronized void adopt(String name, ProcessHandle process) throws IOException {
        records.add(name, process);
        guard.watch(process);
    }

    /** Nothing starts from now on. */
    public synchronized void expectNoMore() {
        closed = true;
    }

    /**
     * All at once.
     *
     * @param waitsFor is told their names before, where there are any
     */
    public synchronized void stop(Predicate<Child> which, Duration patience, Consumer<String> waitsFor) {
        var living = children.stream().filter(Child::isAlive).filter(which).toList();
        if (!living.isEmpty()) {
            waitsFor.accept(living.stream().map(Child::name).distinct().collect(Collectors.joining(", ")));
        }
        var stops = living.stream()
                .map(child -> Thread.startVirtualThread(() -> child.stop(patience)))
                .toList();
        stops.forEach(Family::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever still runs is ended, and the run is forgotten. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        stop(_ -> true, LAST_PATIENCE, _ -> {});
        records.clear();
        guard.dismiss();
    }
}
