package io.waybill.kit.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A record's headers as one "name: value" per line, as tables keep them. */
public final class HeaderLines {

    private HeaderLines() {}

    public static String write(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
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
