/** AfterShip Tracking, 2025-01 and older shapes: an aggregator that is told of numbers first. */
@NullMarked
package io.waybill.carriers.aftership;

import org.jspecify.annotations.NullMarked;
