/** Tracking numbers offline: how they are written, whose they may be, and whether their check digit holds. Pure. */
@NullMarked
package io.waybill.carriers.numbers;

import org.jspecify.annotations.NullMarked;
