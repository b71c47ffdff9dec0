/** Opens a claim for each order in a parcel that is presumed lost, lets its buyer choose, and settles it. */
@NullMarked
package io.waybill.claims;

import org.jspecify.annotations.NullMarked;
