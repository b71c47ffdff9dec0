package io.waybill.normalizer.eta;

import io.waybill.normalizer.eta.Bins.Span;

/**
 * How a stage learns.
 *
 * @param everywhere events per operational day that are taken for granted before any was seen
 * @param lanePrior so much of the lane around it is taken for granted of each lane
 * @param effectPrior so many events as expected are taken for granted of each effect
 */
record StageSettings(Bins bins, Fading fading, double everywhere, double lanePrior, double effectPrior) {

    /** From hand-over to delivery. */
    static final StageSettings TRANSIT = new StageSettings(
            Bins.of(new Span(15, 0.5), new Span(40, 1), new Span(100, 10)), new Fading(120), 0.08, 15, 30);

    /** From purchase to hand-over. */
    static final StageSettings HANDLING =
            new StageSettings(Bins.of(new Span(15, 0.5), new Span(30, 3)), new Fading(60), 0.3, 10, 40);
}
