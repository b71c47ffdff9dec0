package io.waybill.carriers.fedex;

import io.waybill.carriers.reading.SignedBy;
import io.waybill.events.Proof;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Proof of delivery: who took it, as initials. Pictures are to be had from another interface, never as links. */
final class FedexProof {

    private FedexProof() {}

    static @Nullable Proof of(JsonNode details) {
        return Stream.of("signedByName", "receivedByName")
                .map(field -> details.path(field).stringValue(""))
                .map(SignedBy::initials)
                .filter(Objects::nonNull)
                .findFirst()
                .map(initials -> new Proof(initials, null, null))
                .orElse(null);
    }

    /** Where it was left: a kind of place, never an address; blank where nothing is said. */
    static String left(JsonNode details) {
        boolean neighbour = details.path("deliveryToNeighbor").asBoolean(false);
        return neighbour
                ? "Left with a neighbor"
                : details.path("locationDescription").stringValue("");
    }
}
