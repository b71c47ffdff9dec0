/**
 * When a carrier is asked about a parcel next, and why then: one plan per carrier and number, decided by
 * {@link io.waybill.poller.plan.PollPolicy} from what asking has brought so far.
 */
@NullMarked
package io.waybill.poller.plan;

import org.jspecify.annotations.NullMarked;
