package io.waybill.poller.polling;

import io.waybill.poller.exchange.Reply;
import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.plan.Assessment;
import io.waybill.poller.plan.Completed;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an answer, before it is written.
 *
 * @param unreadable what is kept for whoever has to find out why it could not be read
 */
record Settled(Parcel parcel, Assessment assessment, Completed completed, Reply.@Nullable Failed unreadable) {}
