package io.waybill.carriers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The text of a body. Carriers compress without being asked to, and write in GBK or Latin-1 without saying so. */
final class BodyText {

    /** Of a body after it was expanded: a compressed one must not fill the memory. */
    private static final int MOST = 16 * 1024 * 1024;

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final int PROLOG = 200;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private BodyText() {}

    /** Wrong bytes become U+FFFD; a body that cannot be expanded is empty. */
    static String of(byte[] body, String contentType) {
        byte[] plain = expanded(body);
        String text = new String(plain, charset(plain, contentType));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static byte[] expanded(byte[] body) {
        boolean gzip = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
        if (!gzip) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(MOST + 1);
            return plain.length > MOST ? new byte[0] : plain;
        } catch (IOException e) {
            // Cut off or no gzip after all; the reader says that it is unreadable.
            return new byte[0];
        }
    }

    private static Charset charset(byte[] body, String contentType) {
        if (body.length > 1 && (body[0] & 0xFF) + (body[1] & 0xFF) == 0xFE + 0xFF) {
            return StandardCharsets.UTF_16;
        }
        String prolog = new String(Arrays.copyOf(body, Math.min(body.length, PROLOG)), StandardCharsets.ISO_8859_1);
        return named(CHARSET.matcher(contentType))
                .or(() -> named(XML_ENCODING.matcher(prolog)))
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> named(Matcher matcher) {
        return Optional.of(matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .flatMap(BodyText::charset);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
