/**
 * A carrier to track parcels at: it speaks DHL's Shipment Tracking (Unified), lets parcels travel on business time, and
 * misbehaves as carriers do, when told to.
 */
@NullMarked
package io.waybill.testkit.carrier;

import org.jspecify.annotations.NullMarked;
