package io.waybill.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Access tokens that services under test accept: signed with a key pair made for this JVM. */
public final class Tokens {

    private static final KeyPair KEYS = keys();
    private static final long YEAR_2100 = 4_102_444_800L;

    private Tokens() {}

    /** @param scopes with blanks between them */
    public static String of(String merchantId, String scopes) {
        var header = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
        var claims = encoded("{\"sub\":\"test\",\"merchant\":\"%s\",\"scope\":\"%s\",\"exp\":%d}"
                .formatted(merchantId, scopes, YEAR_2100));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return header + "." + claims + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where services find the public key: a file's address. */
    static String publicKeyLocation() {
        try {
            var file = Files.createTempFile("waybill-token", ".pub");
            file.toFile().deleteOnExit();
            var pem = Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded());
            Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----\n");
            return file.toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String json) {
        return encoded(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
