package io.waybill.poller.plan;

import io.waybill.events.Leg;
import java.util.UUID;

/** A carrier and number that a parcel is to be asked about by. */
public record WantedLeg(UUID shipmentId, String merchantId, Leg leg, String account, NextPoll.Ask next) {}
