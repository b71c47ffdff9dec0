/**
 * Working on cases: what is heard of parcels, the buyer's choice, and silence. Each locks the parcel's row, so of two that
 * come at once one wins and the other sees it.
 */
@NullMarked
package io.waybill.claims.casework;

import org.jspecify.annotations.NullMarked;
