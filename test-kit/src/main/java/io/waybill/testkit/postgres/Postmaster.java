package io.waybill.testkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The process at the head of a PostgreSQL server. */
record Postmaster(ProcessHandle process) {

    /** Of the server that runs on this directory: pg_ctl has gone by then, so it is no child that we started. */
    static Postmaster of(Path directory) throws IOException {
        var file = directory.resolve("postmaster.pid");
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return new Postmaster(ProcessHandle.of(pid)
                .orElseThrow(() -> new IOException("No process " + pid + ", which " + file + " names")));
    }

    long pid() {
        return process.pid();
    }

    /** The children too: a living one holds the shared memory, and the next server would refuse to start. */
    void kill() {
        var all = Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
    }
}
