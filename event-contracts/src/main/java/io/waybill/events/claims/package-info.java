/** What becomes of orders whose parcels do not arrive. */
@NullMarked
package io.waybill.events.claims;

import org.jspecify.annotations.NullMarked;
