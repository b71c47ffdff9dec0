/** Looks that are wanted before an alarm: every carrier of the parcel is asked at once, and the answer is always told. */
@NullMarked
package io.waybill.poller.look;

import org.jspecify.annotations.NullMarked;
