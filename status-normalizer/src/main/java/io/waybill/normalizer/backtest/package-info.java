/** Orders of earlier days: how well their arrivals would have been foreseen, and what is learned from them on day one. */
@NullMarked
package io.waybill.normalizer.backtest;

import org.jspecify.annotations.NullMarked;
