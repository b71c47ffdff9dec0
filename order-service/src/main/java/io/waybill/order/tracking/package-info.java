/** Where parcels are: kept from the statuses topic, shown to their merchant. A timeline is as the topic says, not judged again. */
@NullMarked
package io.waybill.order.tracking;

import org.jspecify.annotations.NullMarked;
