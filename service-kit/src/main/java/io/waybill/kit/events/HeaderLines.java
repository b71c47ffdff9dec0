package io.waybill.kit.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A record's headers as one "name: value" per line, as tables keep them. */
public final class HeaderLines {

    private HeaderLines() {}

    public static String write(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> oneLine(header.getKey()) + ": " + oneLine(header.getValue()))
                .collect(Collectors.joining("\n"));
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
