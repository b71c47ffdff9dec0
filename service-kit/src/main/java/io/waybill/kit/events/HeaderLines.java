package io.waybill.kit.events;

import java.util.LinkedHashMap;
import java.util.Map;

/** A record's headers as one "name: value" per line, as tables keep them. */
public final class HeaderLines {

    private HeaderLines() {}

    public static String write(Map<String, String> headers) {
        var lines = new StringBuilder(350);
        headers.forEach((name, value) -> {
            lines.append(lines.isEmpty() ? "" : "\n");
            lines.append(oneLine(name)).append(": ").append(oneLine(value));
        });
        return lines.toString();
    }

    /** A line break would tear a header in two, and PostgreSQL keeps no NUL: foreign records may have either. */
    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\0', ' ');
    }

    public static Map<String, String> read(String lines) {
        var headers = new LinkedHashMap<String, String>();
        lines.lines().forEach(line -> {
            var colon = line.indexOf(": ");
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return headers;
    }
}
