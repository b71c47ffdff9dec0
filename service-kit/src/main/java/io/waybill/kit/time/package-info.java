/**
 * Two clocks. Business time is the parcels' (scans, promises, poll intervals, quotas): it may run faster than the world
 * and stands still while the system is stopped. Machine time is the machines' (leases, rates, time-outs, tokens).
 */
@NullMarked
package io.waybill.kit.time;

import org.jspecify.annotations.NullMarked;
