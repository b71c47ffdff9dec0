package io.waybill.local.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.local.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsOneObject() throws IOException {
        assertThat(EventFile.read(file("{\"orderId\": \"A\"}"))).hasSize(1);
    }

    @Test
    void readsAnArray() throws IOException {
        assertThat(EventFile.read(file("[{}, {}, {}]"))).hasSize(3);
    }

    @Test
    void readsOneObjectALine() throws IOException {
        assertThat(EventFile.read(file("{}\n{}\n\n{}\n"))).hasSize(3);
    }

    @Test
    void saysWhereItIsNoJson() {
        assertThatThrownBy(() -> EventFile.read(file("{}\n{\"orderId\": }\n")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("events.json:2:13");
    }

    @Test
    void saysWhichIsNoObject() {
        assertThatThrownBy(() -> EventFile.read(file("[{}, \"A-1\"]")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("event 2 is no JSON object, but \"A-1\"");
    }

    @Test
    void showsWhereAnExampleIsToAnEmptyFile() {
        assertThatThrownBy(() -> EventFile.read(file("\n")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds no event")
                .hasMessageContaining("examples/order-shipped.json");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> EventFile.read(folder.resolve("missing.json")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("missing.json cannot be read");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("events.json"), content);
    }
}
