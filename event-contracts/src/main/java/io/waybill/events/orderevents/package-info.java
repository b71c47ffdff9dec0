/** What platforms publish about their orders, as they send it. */
@NullMarked
package io.waybill.events.orderevents;

import org.jspecify.annotations.NullMarked;
