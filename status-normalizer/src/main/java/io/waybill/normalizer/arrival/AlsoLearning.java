package io.waybill.normalizer.arrival;

import java.time.LocalDate;

/** Learns something else from a business day that is over, in the transaction that learns it: so once, whatever fails. */
@FunctionalInterface
public interface AlsoLearning {

    /** @param last whether the day after it is not over yet */
    void learn(LocalDate day, boolean last);

    /**
     * Looked after again and again while no other day is over: something else than a day may have taught.
     *
     * @param day the last one that is learned
     */
    default void learnedMeanwhile(LocalDate day) {}
}
