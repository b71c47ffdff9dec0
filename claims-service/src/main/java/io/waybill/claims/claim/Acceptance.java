package io.waybill.claims.claim;

/** What becomes of a buyer's choice. */
public sealed interface Acceptance {

    /** How the claim stands now. */
    Claim claim();

    /** @param first false where the buyer had chosen the same before */
    record Accepted(SettledClaim claim, boolean first) implements Acceptance {}

    /** The claim had ended otherwise. */
    record TooLate(Claim claim) implements Acceptance {}

    record NotOffered(OpenClaim claim) implements Acceptance {}
}
