package io.waybill.local.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void letsTheOldestGoForANewOne() throws IOException {
        var messages = Messages.in(folder, 2);
        for (var subject : new String[] {"one", "two", "three"}) {
            messages.add(Kind.MAIL, ("Subject: " + subject + "\r\n\r\nx").getBytes(UTF_8), NOW);
        }

        assertThat(messages.all()).extracting(Message::subject).containsExactly("three", "two");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
        assertThat(Messages.in(folder, 1).all()).extracting(Message::subject).containsExactly("three");
    }

    @Test
    void listsAMailThatCannotBeRead() throws IOException {
        var messages = Messages.in(folder, 2);
        messages.add(
                Kind.MAIL,
                "Content-Type: text/plain; charset=no-such-thing\r\nSubject: =?no-such-thing?Q?x?=\r\n\r\nwörds"
                        .getBytes(UTF_8),
                NOW);
        messages.add(Kind.MAIL, "Content-Type: multipart/mixed; boundary=x\r\n\r\nno part".getBytes(UTF_8), NOW);

        assertThat(messages.all()).hasSize(2);
        assertThat(messages.all().getLast().text()).isEqualTo("wörds");
    }

    @Test
    void leavesOtherFilesAlone() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve("00000001-1.txt"), "mine");

        assertThat(Messages.in(folder, 2).all()).isEmpty();
    }
}
