/**
 * When parcels arrive, learned from those that did and from those still under way. Time is counted in <em>operational days</em>:
 * a day on which twice as much is delivered as usual counts twice.
 */
@NullMarked
package io.waybill.normalizer.eta;

import org.jspecify.annotations.NullMarked;
