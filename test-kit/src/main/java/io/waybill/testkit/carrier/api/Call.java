package io.waybill.testkit.carrier.api;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as it came.
 *
 * @param headers by name in any case
 */
record Call(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    private static final int MOST = 1024 * 1024;

    static Call of(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        var uri = exchange.getRequestURI();
        return new Call(
                exchange.getRequestMethod(),
                uri.getPath(),
                pairs(uri.getRawQuery() == null ? "" : uri.getRawQuery()),
                headers,
                new String(exchange.getRequestBody().readNBytes(MOST), StandardCharsets.UTF_8));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** A body of form fields. */
    Map<String, String> form() {
        return pairs(body);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The last part of the path. */
    String last() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean hasBasic(String user, String password) {
        var expected = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return header("Authorization").equals("Basic " + expected);
    }

    Optional<String> bearer() {
        var authorization = header("Authorization");
        return authorization.startsWith("Bearer ") ? Optional.of(authorization.substring(7)) : Optional.empty();
    }

    private static Map<String, String> pairs(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .filter(pair -> pair.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        pair -> decoded(pair.substring(0, pair.indexOf('='))),
                        pair -> decoded(pair.substring(pair.indexOf('=') + 1)),
                        (first, _) -> first));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
