/** DHL: Shipment Tracking Unified, which answers for Parcel DE, Express and DHL's other divisions. */
@NullMarked
package io.waybill.carriers.dhl;

import org.jspecify.annotations.NullMarked;
