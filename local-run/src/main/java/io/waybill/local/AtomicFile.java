package io.waybill.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file for its owner alone, that readers, and whoever comes after a crash, see whole: as it was or as it is. Several
 * may write it at once.
 */
public final class AtomicFile {

    private AtomicFile() {}

    public static void write(Path file, String content) throws IOException {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path file, byte[] content) throws IOException {
        Files.move(next(file, content), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whoever is first wins; the others' content is dropped. */
    public static void writeFirst(Path file, String content) throws IOException {
        var next = next(file, content.getBytes(StandardCharsets.UTF_8));
        try {
            Files.createLink(file, next);
        } catch (FileAlreadyExistsException _) {
            // Somebody else was first.
        } finally {
            Files.delete(next);
        }
    }

    /** Temporary files are closed to others before the first byte is in them. */
    private static Path next(Path file, byte[] content) throws IOException {
        var next = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName().toString(), ".next");
        return Files.write(next, content);
    }
}
