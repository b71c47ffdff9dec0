package io.waybill.local.up;

import io.waybill.local.Folders;
import io.waybill.local.Home;
import io.waybill.local.Progress;
import io.waybill.local.process.Memory;
import io.waybill.local.process.PortCheck;
import io.waybill.local.process.ProcessRecords;
import io.waybill.local.system.Ports;
import io.waybill.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** What has to be so before anything starts. */
final class Preflight {

    private static final long NEEDED_MEGABYTES = 1_300;
    static final long COMFORTABLE_MEGABYTES = 2_200;
    private static final List<String> DATA = List.of(
            "kafka",
            "postgres",
            "logs",
            "time",
            Run.JOURNEYS,
            Run.DEPARTURES,
            "inbox",
            InventedPast.FILE,
            InventedPast.LEARNED);

    private final Home home;
    private final Progress progress;

    Preflight(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Left-overs first: they hold ports and memory. */
    void check(Ports ports, boolean fresh) throws IOException {
        endLeftovers();
        if (fresh) {
            clear();
        }
        PortCheck.requireFree(ports.wanted());
        Memory.check(Memory.available(), NEEDED_MEGABYTES, COMFORTABLE_MEGABYTES)
                .ifPresent(progress::say);
        keepLastLogs();
    }

    private void endLeftovers() throws IOException {
        var left = new ProcessRecords(home.file("pids")).endLeftovers();
        PostgresServer.endLeftOver(home.postgres());
        if (!left.isEmpty()) {
            progress.say("Ended what an earlier run left behind: " + String.join(", ", left));
        }
    }

    private void clear() throws IOException {
        for (var data : DATA) {
            Folders.delete(home.file(data));
        }
    }

    /** Those of the run before stay readable. */
    private void keepLastLogs() throws IOException {
        var before = home.file("logs-before");
        Folders.delete(before);
        Files.move(home.logs(), before);
    }
}
