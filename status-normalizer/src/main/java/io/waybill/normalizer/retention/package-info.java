/** How long what is known of parcels is kept: scans by the month, and at last the parcels themselves. */
@NullMarked
package io.waybill.normalizer.retention;

import org.jspecify.annotations.NullMarked;
