/** How parcels do on their lanes: kept from the lanes topic, and the answers to how long they take. */
@NullMarked
package io.waybill.order.lane;

import org.jspecify.annotations.NullMarked;
