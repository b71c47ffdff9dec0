package io.waybill.carriers.chinapost;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A body encrypted as {@link EmsSignature} encrypts a question: the sign-key behind the text shows that it was encrypted by
 * who has it.
 *
 * @param content in Base64
 */
record SealedTrace(String content) {

    /** As the platform spells it, and as it is spelt. */
    private static final List<String> NAMES = List.of("logitcsInterface", "logisticsInterface");

    /** In a form, in a JSON object, or alone. Empty where the body is not encrypted. */
    static Optional<SealedTrace> in(String body) {
        String text = body.strip();
        return Optional.ofNullable(text.startsWith("{") ? inJson(text) : inForm(text))
                .filter(content -> content.startsWith(EmsSignature.SM4))
                .map(content -> new SealedTrace(content.substring(EmsSignature.SM4.length())));
    }

    private static @Nullable String inJson(String text) {
        if (!text.contains(EmsSignature.SM4)) {
            return null;
        }
        try {
            JsonNode body = TraceJson.tree(text);
            return NAMES.stream()
                    .map(name -> body.path(name).asString(""))
                    .filter(content -> !content.isEmpty())
                    .findFirst()
                    .orElse(null);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static @Nullable String inForm(String text) {
        if (text.startsWith(EmsSignature.SM4)) {
            return text;
        }
        return NAMES.stream()
                .filter(name -> text.startsWith(name + "=") || text.contains("&" + name + "="))
                .findFirst()
                .map(name -> field(text, name))
                .orElse(null);
    }

    private static @Nullable String field(String form, String name) {
        int from = ("&" + form).indexOf("&" + name + "=") + name.length() + 1;
        int end = form.indexOf('&', from);
        try {
            return URLDecoder.decode(form.substring(from, end < 0 ? form.length() : end), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The text without the key; empty where it was encrypted with another, or by nobody. */
    Optional<String> open(String signKey) {
        String stripped = signKey.strip();
        return key(stripped).flatMap(key -> open(stripped.getBytes(StandardCharsets.UTF_8), key));
    }

    /** @param ending that the text has behind it */
    private Optional<String> open(byte[] ending, byte[] key) {
        byte[] blocks;
        try {
            blocks = Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        byte[] plain = Sm4.decrypted(blocks, key);
        int text = plain.length - ending.length;
        return text >= 0 && MessageDigest.isEqual(ending, Arrays.copyOfRange(plain, text, plain.length))
                ? Optional.of(new String(plain, 0, text, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static Optional<byte[]> key(String signKey) {
        try {
            return Optional.of(Base64.getDecoder().decode(signKey)).filter(key -> key.length == Sm4.BLOCK);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
