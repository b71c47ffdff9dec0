package io.waybill.local.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.kit.time.MachineTime;
import io.waybill.kit.time.SharedTimeLine;
import io.waybill.kit.time.TimeLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusinessClockTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> machine = new AtomicReference<>(START);
    private final MachineTime machineTime = new MachineTime(machine::get);
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("time");
    }

    @Test
    void beginsWithTheWorldAndGoesAsFast() throws IOException {
        try (var clock = BusinessClock.resume(file, machineTime)) {
            pass(Duration.ofSeconds(1));
            assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
        }
    }

    @Test
    void hurriesWhenEverybodyHasHeardOfIt() throws IOException {
        try (var clock = BusinessClock.resume(file, machineTime)) {
            var other = new SharedTimeLine(file, machineTime);
            var from = clock.setSpeed(100);
            pass(Duration.ofSeconds(1));
            assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
            pass(Duration.ofSeconds(1));
            assertThat(clock.instant()).isEqualTo(from.plusSeconds(50));
            assertThat(other.instant()).isEqualTo(clock.instant());
        }
    }

    @Test
    void standsStillWhileNothingRuns() throws IOException {
        try (var clock = BusinessClock.resume(file, machineTime)) {
            pass(Duration.ofSeconds(1));
            assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
        }
        pass(Duration.ofDays(1));
        try (var clock = BusinessClock.resume(file, machineTime)) {
            assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
        }
    }

    @Test
    void standsStillForEverybodySoonAfterItsKeeperWasKilled() throws IOException {
        var lease = whatAKilledClockLeaves(60);
        var orphan = new SharedTimeLine(file, machineTime);
        pass(Duration.ofDays(1));
        assertThat(orphan.instant()).isEqualTo(START.plus(lease.multipliedBy(60)));
        try (var next = BusinessClock.resume(file, machineTime)) {
            assertThat(next.instant()).isEqualTo(orphan.instant());
        }
    }

    @Test
    void keepsUpWithTheWorldWhereParcelsAreReal() throws IOException {
        BusinessClock.live(file, machineTime).close();
        pass(Duration.ofDays(1));
        try (var clock = BusinessClock.live(file, machineTime)) {
            assertThat(clock.instant()).isEqualTo(machine.get());
        }
    }

    @Test
    void neverRunsBackEvenWhereParcelsAreReal() throws IOException {
        whatAKilledClockLeaves(3_600);
        try (var clock = BusinessClock.live(file, machineTime)) {
            assertThat(clock.instant()).isEqualTo(START.plus(LeasedLine.LEASE.multipliedBy(3_600)));
        }
    }

    private Duration whatAKilledClockLeaves(int speed) throws IOException {
        var line = TimeLine.from(START, START, speed);
        Files.writeString(file, LeasedLine.of(line, START).format());
        return LeasedLine.LEASE;
    }

    private void pass(Duration time) {
        machine.updateAndGet(now -> now.plus(time));
    }
}
