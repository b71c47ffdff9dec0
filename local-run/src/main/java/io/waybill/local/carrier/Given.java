package io.waybill.local.carrier;

import io.waybill.local.Refusal;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that a command was given; what is wrong with one is said in plain words. */
final class Given {

    private Given() {}

    static byte[] bytes(Path file) throws IOException {
        check(file);
        return Files.readAllBytes(file);
    }

    static List<String> lines(Path file) throws IOException {
        check(file);
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException _) {
            throw Refusal.ofInput("%s is no text in UTF-8: is it the right file?", file);
        }
    }

    private static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw Refusal.ofInput("%s is a folder: name a file in it", file);
        }
        if (!Files.isReadable(file)) {
            throw Refusal.ofInput("%s cannot be read: is the path right?", file);
        }
    }
}
