/**
 * Every carrier's public API but DHL Unified's, on loopback: its addresses, its log-in, its way to say "unknown number", its
 * batches and its words. Parcels go a plain way on the given time.
 */
@NullMarked
package io.waybill.testkit.carrier.api;

import org.jspecify.annotations.NullMarked;
