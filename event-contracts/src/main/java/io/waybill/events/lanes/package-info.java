/** How long parcels take, measured from real deliveries. */
@NullMarked
package io.waybill.events.lanes;

import org.jspecify.annotations.NullMarked;
