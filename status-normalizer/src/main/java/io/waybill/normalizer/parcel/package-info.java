/** Parcels with their scans: heard, kept, folded, and what changed published. */
@NullMarked
package io.waybill.normalizer.parcel;

import org.jspecify.annotations.NullMarked;
