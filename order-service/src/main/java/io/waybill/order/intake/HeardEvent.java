package io.waybill.order.intake;

import io.waybill.order.intake.Judgement.Usable;

/** A usable event off the topic. */
record HeardEvent(EventIdentity identity, Usable usable) {}
