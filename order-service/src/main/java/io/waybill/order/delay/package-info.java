/** Which parcels are late: kept from the delays topic, as it says and not judged again. */
@NullMarked
package io.waybill.order.delay;

import org.jspecify.annotations.NullMarked;
