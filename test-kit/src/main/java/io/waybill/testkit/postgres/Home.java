package io.waybill.testkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;

/** The directory of a server: its data, the superuser's password, and a mark that it has been ready once. */
record Home(Path directory) {

    Path data() {
        return directory.resolve("data");
    }

    Path passwordFile() {
        return directory.resolve("superuser.password");
    }

    String password() throws IOException {
        return Files.readString(passwordFile());
    }

    /** A first start that was killed leaves half a database which nobody has used yet. */
    void prepare() throws IOException {
        Files.createDirectories(directory);
        if (Files.exists(mark())) {
            return;
        }
        if (Files.exists(data())) {
            deleteData();
        }
        Files.createDirectory(data());
        writePassword();
    }

    void markReady() throws IOException {
        if (!Files.exists(mark())) {
            Files.createFile(mark());
        }
    }

    private Path mark() {
        return directory.resolve("ready-once");
    }

    private void writePassword() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var file = Files.createTempFile(directory, "password", null, ownersOnly);
        Files.writeString(file, HexFormat.of().formatHex(bytes));
        Files.move(file, passwordFile(), StandardCopyOption.REPLACE_EXISTING);
    }

    private void deleteData() throws IOException {
        try (var files = Files.walk(data())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
