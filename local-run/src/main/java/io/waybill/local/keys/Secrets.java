package io.waybill.local.keys;

import io.waybill.local.AtomicFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords and keys by name. A name that was never asked for gets its secret when it is. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path folder) throws IOException {
        var secrets = new Secrets(folder.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            secrets.known.load(new StringReader(Files.readString(secrets.file)));
        }
        return secrets;
    }

    /** Letters and digits, so that it may stand anywhere. */
    public String password(String name) throws IOException {
        return secret(
                name, () -> random(24, Base64.getUrlEncoder().withoutPadding()).replaceAll("[-_]", "x"));
    }

    /** Base64 of 32 bytes. */
    public String key(String name) throws IOException {
        return secret(name, () -> random(32, Base64.getEncoder()));
    }

    /** Base64 of 16 bytes. */
    public String key16(String name) throws IOException {
        return secret(name, () -> random(16, Base64.getEncoder()));
    }

    private synchronized String secret(String name, Supplier<String> made) throws IOException {
        var secret = known.getProperty(name);
        if (secret != null) {
            return secret;
        }
        known.setProperty(name, made.get());
        var lines = new StringBuilder();
        known.forEach(
                (key, value) -> lines.append(key).append('=').append(value).append('\n'));
        AtomicFile.write(file, lines.toString());
        return known.getProperty(name);
    }

    private static String random(int length, Base64.Encoder encoder) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return encoder.encodeToString(bytes);
    }
}
