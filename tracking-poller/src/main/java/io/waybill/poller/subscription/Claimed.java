package io.waybill.poller.subscription;

import io.waybill.carriers.Inquiry;
import java.util.UUID;

/**
 * The right to ask for one subscription, until its lease runs out.
 *
 * @param refusals in a row
 */
record Claimed(long planId, Inquiry inquiry, State state, int refusals, UUID token) {}
