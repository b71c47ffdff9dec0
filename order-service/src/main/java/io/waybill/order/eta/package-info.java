/** On which days parcels are expected: kept from the statuses topic, as it says and not judged again. */
@NullMarked
package io.waybill.order.eta;

import org.jspecify.annotations.NullMarked;
