/** Parcels as messages need them: whose orders, which carrier, how far. */
@NullMarked
package io.waybill.notification.parcel;

import org.jspecify.annotations.NullMarked;
