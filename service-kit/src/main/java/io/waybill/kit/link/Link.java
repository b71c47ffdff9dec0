package io.waybill.kit.link;

import java.util.Objects;
import java.util.UUID;

/**
 * What a link is for.
 *
 * @param subject the parcel's id, or the claim's
 * @param version of the parcel's links when it was given out; a claim's link carries its parcel's
 */
public record Link(Kind kind, UUID subject, UUID buyerId, int version) {

    public Link {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(buyerId, "buyerId");
    }

    public static Link toParcel(UUID shipmentId, UUID buyerId, int version) {
        return new Link(Kind.PARCEL, shipmentId, buyerId, version);
    }

    public static Link toClaim(UUID claimId, UUID buyerId, int version) {
        return new Link(Kind.CLAIM, claimId, buyerId, version);
    }

    /** Written into tokens by its place: add at the end only. */
    public enum Kind {
        PARCEL,
        CLAIM
    }
}
