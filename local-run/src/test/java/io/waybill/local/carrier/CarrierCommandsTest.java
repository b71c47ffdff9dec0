package io.waybill.local.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void readsNormalizesAndDetects() throws IOException {
        var answer = Files.writeString(folder.resolve("answer.json"), "{}");

        assertThat(CommandResult.of("read --carrier ups " + answer).exitCode()).isZero();
        assertThat(CommandResult.of("normalize --carrier ups --code 011").exitCode())
                .isZero();
        assertThat(CommandResult.of("detect 1Z5R89390357567127 x").exitCode()).isZero();
        assertThat(CommandResult.of("read --list " + list("ups\t200\ttracking\t" + answer))
                        .exitCode())
                .isZero();
    }

    @Test
    void triesRulesBeforeTheyGoLive() throws IOException {
        var form = "code,text,coarse,status,detail,effect,example\n";
        Files.writeString(folder.resolve("ups.csv"), form + "ZZZ,,,in_transit,moving,,On\n");
        var command = "normalize --carrier ups --code ZZZ --rules " + folder;
        assertThat(CommandResult.of(command).exitCode()).isZero();

        Files.writeString(folder.resolve("ups.csv"), form + "ZZZ,,,in_orbit,moving,,On\n");

        assertThat(CommandResult.of(command).exitCode()).isEqualTo(2);
        assertThat(CommandResult.of(command).errors()).contains("ups.csv:2: no status 'in_orbit'");
    }

    /** Else one of the two would be left out, and nobody told. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "detect 1Z5R89390357567127 --list",
                "normalize --carrier ups --list",
                "normalize --code 011 --list",
                "read --carrier ups --list",
                "read answer.json --list",
                "read --webhook --list"
            })
    void takesAListOrOneOfThem(String command) throws IOException {
        var result = CommandResult.of(command + " " + list("ups\t011\t"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).startsWith("either --list FILE, or ");
    }

    @ParameterizedTest
    @CsvSource({
        "read --carrier ups, cannot be read: is the path right?",
        "detect --list, cannot be read: is the path right?",
        "normalize --list, cannot be read: is the path right?",
    })
    void saysThatThereIsNoSuchFile(String command, String complaint) {
        var result = CommandResult.of(command + " " + folder.resolve("nowhere"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("nowhere").contains(complaint).doesNotContain("Exception");
    }

    @Test
    void saysThatAFileIsNoText() throws IOException {
        var binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF});

        assertThat(CommandResult.of("detect --list " + binary).errors()).contains("no text in UTF-8");
        assertThat(CommandResult.of("read --carrier ups " + folder).errors()).contains("is a folder");
    }

    @ParameterizedTest
    @CsvSource({
        "nosuch|200|tracking|x, no carrier nosuch",
        "ups|abc|tracking|x, no HTTP status: 'abc'",
        "ups|200|foo|x, 'kind is one of tracking, webhook, register, error, not ''foo'''",
        "ups|200|tracking|/nowhere, /nowhere cannot be read",
        "ups|200, 'carrier, http status, kind, path; there are 2'",
    })
    void saysWhichLineOfAListIsWrong(String row, String complaint) throws IOException {
        var good = Files.writeString(folder.resolve("good.json"), "{}");
        var list = list("ups\t200\ttracking\t" + good + "\n" + row.replace('|', '\t'));
        var result = CommandResult.of("read --list " + list);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains(list + ":2: ").contains(complaint);
    }

    private Path list(String rows) throws IOException {
        return Files.writeString(folder.resolve("list.tsv"), rows + "\n");
    }
}
