package io.waybill.events.looks;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.waybill.events.delays.DelayRule;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Every carrier of the parcel shall be asked, before an alarm is raised.
 *
 * @param due business time since which the alarm is due; an answer counts when each carrier was asked later
 */
@JsonTypeName("waybill.looks.look-wanted.v1")
public record LookWanted(UUID shipmentId, DelayRule rule, Instant due) implements LookEvent {

    public LookWanted {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(due, "due");
    }
}
