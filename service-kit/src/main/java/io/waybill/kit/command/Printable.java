package io.waybill.kit.command;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Foreign bytes on a terminal: as text, cut, and without what would steer it. */
final class Printable {

    private static final int LONGEST_BODY = 8_000;

    private Printable() {}

    static String body(byte @Nullable [] body) {
        if (body == null) {
            return "(no body)";
        }
        var text = text(new String(body, StandardCharsets.UTF_8));
        return text.length() <= LONGEST_BODY
                ? text
                : text.substring(0, LONGEST_BODY) + "\n... cut; all of it has %d bytes".formatted(body.length);
    }

    static String line(String text) {
        return text(text).replace('\n', ' ');
    }

    private static String text(String text) {
        return text.codePoints()
                .map(point -> point == '\n' || point == '\t' || !Character.isISOControl(point) && !steers(point)
                        ? point
                        : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Marks that turn the direction of what follows. */
    private static boolean steers(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    static void printHeaders(ConsumerRecord<byte[], byte[]> record) {
        for (var header : record.headers()) {
            System.out.println("  " + line(header.key()) + ": " + line(value(header)));
        }
    }

    static void printHeaders(Map<String, String> headers) {
        headers.forEach((name, value) -> System.out.println("  " + line(name) + ": " + line(value)));
    }

    private static String value(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
