package io.waybill.normalizer.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells a file from others, whatever it is called.
 *
 * @param digest SHA-256 of its bytes
 */
record FileDigest(Path file, String digest) {

    private static final int BUFFER = 64 * 1024;

    /** @throws IllegalArgumentException where one is there twice */
    static List<FileDigest> of(List<Path> files) throws IOException {
        try {
            var digests = files.stream().map(FileDigest::of).toList();
            var seen = new HashMap<String, Path>();
            for (var file : digests) {
                var same = seen.putIfAbsent(file.digest(), file.file());
                if (same != null) {
                    throw new IllegalArgumentException(file.file() + " is the same as " + same);
                }
            }
            return digests;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static FileDigest of(Path file) {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[BUFFER];
            var read = 0;
            while (read >= 0) {
                read = bytes.read(buffer);
            }
            return new FileDigest(
                    file, HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
