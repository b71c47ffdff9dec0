package io.waybill.kit.parked;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys as PostgreSQL can keep and index them, whatever foreign records have: no NUL, and not too long. */
public final class RecordKeys {

    private static final int LONGEST = 400;

    private RecordKeys() {}

    public static String kept(String key) {
        var text = key.replace('\0', '\uFFFD');
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "#" + digest(text);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
