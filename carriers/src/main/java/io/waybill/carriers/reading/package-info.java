/** What the readers of different carriers have in common: times, zones, signatures, failed exchanges. */
@NullMarked
package io.waybill.carriers.reading;

import org.jspecify.annotations.NullMarked;
