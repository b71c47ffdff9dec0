/**
 * A parcel's status is folded from the complete set of its scans, never edited: late, repeated and reordered scans lead
 * to the same place. Pure.
 */
@NullMarked
package io.waybill.normalizer.status;

import org.jspecify.annotations.NullMarked;
