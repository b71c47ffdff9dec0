package io.waybill.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarPrintTest {

    @TempDir
    private Path folder;

    @Test
    void isTheSameForTheSameContent() throws IOException {
        assertThat(JarPrint.of(jar("one.jar", "a"))).isEqualTo(JarPrint.of(jar("two.jar", "a")));
    }

    @Test
    void isAnotherForAnotherContentOfTheSameSizeAndTime() throws IOException {
        assertThat(JarPrint.of(jar("one.jar", "a"))).isNotEqualTo(JarPrint.of(jar("two.jar", "b")));
    }

    private Path jar(String name, String content) throws IOException {
        var jar = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            var entry = new ZipEntry("App.class");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
