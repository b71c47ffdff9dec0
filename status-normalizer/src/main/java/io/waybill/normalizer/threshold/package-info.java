/**
 * How long is too long: for a seller, a carrier, a way and a stage of it, in business days where people think in them.
 */
@NullMarked
package io.waybill.normalizer.threshold;

import org.jspecify.annotations.NullMarked;
