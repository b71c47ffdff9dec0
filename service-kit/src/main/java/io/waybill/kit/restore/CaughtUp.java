package io.waybill.kit.restore;

/** Done once after a copy was brought back, when the readers have heard again all that the copy did not know. */
@FunctionalInterface
public interface CaughtUp {

    /** In a transaction, before timers and workers begin. */
    void caughtUp();
}
