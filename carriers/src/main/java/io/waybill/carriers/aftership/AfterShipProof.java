package io.waybill.carriers.aftership;

import io.waybill.carriers.reading.SafeLink;
import io.waybill.carriers.reading.SignedBy;
import io.waybill.events.Proof;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Proof of delivery: who signed as initials, and the first safe links of a signature and of anything else. */
final class AfterShipProof {

    private AfterShipProof() {}

    static @Nullable Proof of(AfterShipTracking tracking) {
        String signedBy = tracking.signedBy();
        Map<Boolean, URI> links = links(tracking.proofOfDelivery());
        Proof proof = new Proof(
                signedBy == null || signedBy.isBlank() ? null : SignedBy.initials(signedBy),
                links.get(true),
                links.get(false));
        return proof.equals(new Proof(null, null, null)) ? null : proof;
    }

    /** By whether it is of a signature. Its shape is not documented: a link, or an object with links, or a list of these. */
    private static Map<Boolean, URI> links(@Nullable JsonNode proof) {
        Map<Boolean, URI> links = new LinkedHashMap<>();
        if (proof != null) {
            Stream<JsonNode> given = proof.isArray() ? proof.valueStream() : Stream.of(proof);
            given.forEach(one -> {
                boolean signature = one.isObject()
                        && one.toString().toLowerCase(Locale.ROOT).contains("signature");
                Stream<JsonNode> values = one.isObject() ? one.valueStream() : Stream.of(one);
                values.filter(JsonNode::isString)
                        .map(value -> SafeLink.of(value.asString()))
                        .filter(link -> link != null)
                        .findFirst()
                        .ifPresent(link -> links.putIfAbsent(signature, link));
            });
        }
        return links;
    }
}
