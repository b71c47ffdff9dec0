package io.waybill.events;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Proof of delivery as the carrier gives it; when and where are the scan's own time and place.
 *
 * @param signedBy initials only; a full name never leaves the carrier's reader
 */
public record Proof(
        @Nullable String signedBy,
        @Nullable URI signature,
        @Nullable URI document) {}
