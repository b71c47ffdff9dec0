/** Parcels as order-service knows them; one event per change of a parcel. */
@NullMarked
package io.waybill.events.shipments;

import org.jspecify.annotations.NullMarked;
