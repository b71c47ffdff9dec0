/** How far parcels are, by their published statuses; what a scan means is not for the poller to judge. */
@NullMarked
package io.waybill.poller.phase;

import org.jspecify.annotations.NullMarked;
