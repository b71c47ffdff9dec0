package io.waybill.testkit.carrier.api;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a carrier answers. */
record Said(int status, String contentType, Map<String, String> headers, String body) {

    static Said json(int status, JsonNode body) {
        return new Said(status, "application/json", Map.of(), body.toString());
    }

    static Said json(int status, String body) {
        return json(status, JsonMapper.shared().readTree(body));
    }

    static Said xml(int status, String body) {
        return new Said(status, "application/xml; charset=utf-8", Map.of(), body);
    }
}
