/** What a million watched parcels cost while none of them is due. */
@NullMarked
package io.waybill.benchmarks.idle;

import org.jspecify.annotations.NullMarked;
