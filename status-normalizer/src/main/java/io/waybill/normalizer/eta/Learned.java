package io.waybill.normalizer.eta;

/** Something that was learned, as numbers that can be kept. */
interface Learned {

    double[] numbers();

    /** @param numbers as {@link #numbers()} gave them */
    void recall(double[] numbers);
}
