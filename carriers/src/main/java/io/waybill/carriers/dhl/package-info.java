/** DHL Shipment Tracking - Unified: one API for Express, Parcel DE and the other divisions. */
@NullMarked
package io.waybill.carriers.dhl;

import org.jspecify.annotations.NullMarked;
