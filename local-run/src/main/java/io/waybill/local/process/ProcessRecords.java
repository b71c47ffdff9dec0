package io.waybill.local.process;

import io.waybill.local.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The processes of a run, in a file, so that the next run can end what a crash left behind. */
public final class ProcessRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Path file;
    private final List<ProcessRecord> records = new ArrayList<>();

    public ProcessRecords(Path file) {
        this.file = file;
    }

    public synchronized void add(String name, ProcessHandle process) throws IOException {
        ProcessRecord.of(name, process).ifPresent(records::add);
        AtomicFile.write(file, records.stream().map(ProcessRecord::line).collect(Collectors.joining("\n")));
    }

    public synchronized void clear() throws IOException {
        records.clear();
        Files.deleteIfExists(file);
    }

    /** @return names of what was found and ended */
    public List<String> endLeftovers() throws IOException {
        var left = leftovers();
        left.forEach(record -> record.find().ifPresent(ProcessHandle::destroy));
        var ends = left.stream()
                .flatMap(record -> record.find().stream())
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        left.forEach(record -> record.find().ifPresent(ProcessRecords::kill));
        clear();
        return left.stream().map(ProcessRecord::name).toList();
    }

    private List<ProcessRecord> leftovers() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(ProcessRecord::parse)
                .filter(record -> record.find().isPresent())
                .toList();
    }

    /** With its children: those of PostgreSQL hold what the next one needs. */
    private static void kill(ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
