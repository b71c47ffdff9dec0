package io.waybill.poller.plan;

import io.waybill.events.scans.TrackingObserved;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a push means for a plan.
 *
 * @param plan as it is now
 * @param said hashes of what is published
 * @param every what the parcel alone would want between polls; empty where its next poll stands
 * @param event only what was not published before; empty where nothing is new
 */
public record Told(PollPlan plan, Set<Long> said, Optional<Duration> every, Optional<TrackingObserved> event) {}
