package io.waybill.testkit.carrier.api;

/** How a simulated carrier posts what happens, beside each once and in order. */
public enum Manner {
    /** Each twice. */
    DUPLICATED,
    /** The next before the one. */
    OUT_OF_ORDER,
    /** Before each, the same without the right proof. */
    FORGED
}
