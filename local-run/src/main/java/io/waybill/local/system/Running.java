package io.waybill.local.system;

import io.waybill.kit.time.SharedTimeLine;
import io.waybill.local.AtomicFile;
import io.waybill.local.Home;
import io.waybill.local.MachineClock;
import io.waybill.local.Refusal;
import io.waybill.local.kafka.Codec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What runs, for the other commands to find it.
 *
 * @param pid of {@code ./waybill up}
 * @param live whether it follows parcels of the real world
 */
public record Running(long pid, Ports ports, boolean live) {

    private static final String FILE = "running.json";

    public static Running here(Ports ports, boolean live) {
        return new Running(ProcessHandle.current().pid(), ports, live);
    }

    public static Running find(Home home) throws IOException {
        var file = file(home);
        if (Files.exists(file)) {
            var running = Codec.JSON.readValue(Files.readString(file), Running.class);
            if (running.isAlive()) {
                return running;
            }
        }
        throw Refusal.because("Waybill does not run here. Start it in another terminal: ./waybill up");
    }

    public void announce(Home home) throws IOException {
        AtomicFile.write(file(home), Codec.JSON.writeValueAsString(this));
    }

    public static void withdraw(Home home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    /** Of the run that is meant. */
    public Home home(Home home) {
        return live ? home.live() : home;
    }

    public InstantSource businessTime(Home home) {
        return new SharedTimeLine(home(home).file("time"), MachineClock.time());
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static Path file(Home home) {
        return home.sharedFile(FILE);
    }
}
