/**
 * Parcels: which report is about which parcel, what is known of each, and what the other services hear of it. A parcel
 * is the fold of what platforms reported, so the order of arrival does not matter.
 */
@NullMarked
package io.waybill.order.shipment;

import org.jspecify.annotations.NullMarked;
