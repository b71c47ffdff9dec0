/** The parcels that the embedded run plays, and how they do. */
@NullMarked
package io.waybill.local.journey;

import org.jspecify.annotations.NullMarked;
