package io.waybill.notification.message;

import io.waybill.notification.decision.News;
import java.util.UUID;

/** A message about a parcel, as far as it matters to another one that is to be sent. */
public record Sibling(UUID shipmentId, UUID buyerId, News news, MessageState state) {}
