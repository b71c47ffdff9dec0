package io.waybill.testkit.carrier.api;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a carrier posts by itself, with what proves that it is the carrier. */
record Posted(Map<String, String> headers, String body) {

    static Posted json(JsonNode body, Map<String, String> proof) {
        return new Posted(proof, body.toString());
    }

    /** As somebody posts it who does not know the secret. */
    Posted forged() {
        var wrong = new HashMap<String, String>();
        headers.forEach((name, proof) -> wrong.put(name, "forged" + proof));
        return new Posted(wrong, body);
    }
}
