package io.waybill.order.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Styles that stand in their page, so that it can be saved, mailed on or framed without losing them.
 *
 * @param source by which a page's policy lets in these styles, and no others
 */
record InlineStyle(String text, String source) {

    private static final String CHARSET = "@charset \"utf-8\";\n";

    /** @param files those that pages elsewhere link, in the order in which they count */
    static InlineStyle of(String... files) {
        var text = Stream.of(files).map(InlineStyle::read).collect(Collectors.joining());
        return new InlineStyle(text, "'sha256-" + hash(text) + "'");
    }

    /** As browsers read it: they hash what stands between the tags, whatever ends its lines in the file. */
    private static String read(String file) {
        try (var stream = Objects.requireNonNull(InlineStyle.class.getResourceAsStream("/static/assets/" + file))) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("\r\n", "\n").replace(CHARSET, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
