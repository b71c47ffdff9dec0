/** Which parcels are watched, and by which carriers and numbers; and anybody's look at how that goes. */
@NullMarked
package io.waybill.poller.watch;

import org.jspecify.annotations.NullMarked;
