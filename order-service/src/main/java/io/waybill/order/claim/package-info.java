/** What becomes of orders whose parcels do not arrive: kept from the claims topic, as it says and not judged again. */
@NullMarked
package io.waybill.order.claim;

import org.jspecify.annotations.NullMarked;
