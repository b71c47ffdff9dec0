package io.waybill.carriers.dhl;

import io.waybill.carriers.dhl.DhlReport.Details;
import io.waybill.carriers.dhl.DhlReport.ProofOfDelivery;
import io.waybill.carriers.reading.SafeLink;
import io.waybill.carriers.reading.SignedBy;
import io.waybill.events.Proof;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Proof of delivery: initials for names, and only links that are safe to follow. */
final class DhlProof {

    private DhlProof() {}

    static @Nullable Proof of(@Nullable Details details) {
        ProofOfDelivery given = details == null ? null : details.proofOfDelivery();
        if (given == null) {
            return null;
        }
        Proof proof = new Proof(
                initials(given.signed()), SafeLink.of(given.signatureUrl()), SafeLink.of(given.documentUrl()));
        return proof.equals(new Proof(null, null, null)) ? null : proof;
    }

    private static @Nullable String initials(@Nullable JsonNode signed) {
        if (signed == null) {
            return null;
        }
        String name = signed.isString() ? signed.asString() : text(signed, "name");
        String parts = Stream.of(text(signed, "givenName"), text(signed, "familyName"))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return SignedBy.initials(name.isBlank() ? parts : name);
    }

    private static String text(JsonNode person, String field) {
        return Objects.requireNonNullElse(person.path(field).stringValue(null), "");
    }
}
