package io.waybill.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {

    @TempDir
    private Path folder;

    private Process child;

    @BeforeEach
    void start() throws IOException {
        child = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        child.destroyForcibly();
    }

    @Test
    void endsWhatAnEarlierRunLeft() throws IOException {
        new ProcessRecords(file()).add("Kafka", child.toHandle());

        assertThat(new ProcessRecords(file()).endLeftovers()).containsExactly("Kafka");

        assertThat(child.isAlive()).isFalse();
        assertThat(file()).doesNotExist();
    }

    @Test
    void leavesAStrangerOfTheSameNumberAlone() throws IOException {
        Files.writeString(file(), new ProcessRecord("Kafka", child.pid(), Instant.EPOCH).line());

        assertThat(new ProcessRecords(file()).endLeftovers()).isEmpty();

        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void endsWhatDoesNotWantToEnd() throws IOException {
        child.destroyForcibly();
        child = new ProcessBuilder("sh", "-c", "trap '' TERM; while :; do sleep 1; done").start();
        new ProcessRecords(file()).add("stubborn", child.toHandle());

        new ProcessRecords(file()).endLeftovers();

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void hasNothingToEndWhereNothingRan() throws IOException {
        assertThat(new ProcessRecords(file()).endLeftovers()).isEmpty();
    }

    private Path file() {
        return folder.resolve("pids");
    }
}
