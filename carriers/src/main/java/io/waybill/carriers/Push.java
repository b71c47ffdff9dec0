package io.waybill.carriers;

/** Bodies that a carrier posts to us: whether it was the carrier, and what it says. */
public interface Push {

    /** Name of the account's secret without which nobody is believed. */
    String secret();

    /**
     * Decided over the bytes as they came, in constant time. Bodies are small; the receiver caps them before.
     *
     * @param secrets of the account
     */
    boolean isAuthentic(PushedBody pushed, Secrets secrets);

    /**
     * Read as the carrier's answers are; never throws.
     *
     * @param secrets of the account, for bodies that are encrypted; others are read without
     */
    Answers read(PushedBody pushed, Secrets secrets);

    /** JSON that tells the carrier that its body has arrived; empty where the status alone does. */
    default String receipt() {
        return "";
    }
}
