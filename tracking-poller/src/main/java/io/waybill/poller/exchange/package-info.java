/**
 * The only place that speaks to carriers over the network; it alone knows addresses, secrets, time-outs, retries,
 * limits and breakers.
 */
@NullMarked
package io.waybill.poller.exchange;

import org.jspecify.annotations.NullMarked;
