/** How well arrivals of past orders would have been foreseen, by what was known at each moment. */
@NullMarked
package io.waybill.normalizer.backtest;

import org.jspecify.annotations.NullMarked;
