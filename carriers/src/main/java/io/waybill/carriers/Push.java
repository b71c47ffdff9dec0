package io.waybill.carriers;

/** Bodies that a carrier posts to us: whether it was the carrier, and what it says. */
public interface Push {

    /**
     * Decided over the bytes as they came, in constant time. Bodies are small; the receiver caps them before.
     *
     * @param secrets of the account
     */
    boolean isAuthentic(PushedBody pushed, Secrets secrets);

    /** Read as the carrier's answers are; never throws. */
    Answers read(PushedBody pushed);
}
