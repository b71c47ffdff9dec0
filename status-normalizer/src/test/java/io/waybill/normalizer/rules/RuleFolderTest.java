package io.waybill.normalizer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheFilesOfCarriersAndLanguages() throws IOException {
        write("dhl.csv", "a");
        write("wording/de.csv", "b");
        write("readme.md", "c");
        write("..2026_03_02/dhl.csv", "d");
        write(".dhl.csv.swp.csv", "e");

        assertThat(read(folder.toString()).files())
                .containsExactly(new RuleFile("dhl.csv", "a"), new RuleFile("wording/de.csv", "b"));
    }

    /** As volumes of Kubernetes have it. */
    @Test
    void followsLinks() throws IOException {
        write("..data/dhl.csv", "a");
        write("..data/wording/de.csv", "b");
        Files.createSymbolicLink(folder.resolve("dhl.csv"), Path.of("..data", "dhl.csv"));
        Files.createSymbolicLink(folder.resolve("wording"), Path.of("..data", "wording"));

        assertThat(read(folder.toString()).files())
                .extracting(RuleFile::path)
                .containsExactly("dhl.csv", "wording/de.csv");
    }

    @Test
    void saysWhichFileCannotBeReadAndReadsTheOthers() throws IOException {
        write("dhl.csv", "a");
        Files.write(folder.resolve("ups.csv"), new byte[] {(byte) 0xC3, 0x28});
        write("usps.csv", "x".repeat(1_000_001));

        var content = read(folder.toString());

        assertThat(content.files()).containsExactly(new RuleFile("dhl.csv", "a"));
        assertThat(content.unreadable())
                .containsEntry("ups.csv", "ups.csv: it is not UTF-8: save it as such")
                .hasEntrySatisfying("usps.csv", why -> assertThat(why).contains("larger than a megabyte"));
        assertThat(content.isReadable()).isTrue();
    }

    @Test
    void tellsAFolderThatIsNotThereFromAnEmptyOne() {
        var gone = read(folder.resolve("gone").toString());

        assertThat(gone.isReadable()).isFalse();
        assertThat(gone.unreadable().get("")).contains("gone cannot be read", "WAYBILL_RULES_FOLDER");
        assertThat(read(folder.toString())).isEqualTo(RuleFolder.Content.NOTHING);
        assertThat(read(" ")).isEqualTo(RuleFolder.Content.NOTHING);
    }

    private RuleFolder.Content read(String setting) {
        return new RuleFolder(new RuleSettings(setting, 500, 200, Duration.ofSeconds(1), Duration.ofSeconds(30)))
                .read();
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
