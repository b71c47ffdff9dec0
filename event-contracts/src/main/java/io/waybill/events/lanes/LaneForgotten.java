package io.waybill.events.lanes;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.waybill.events.Tombstone;

/** Of the lane of the record's key too little is known any more to speak of it. */
@Tombstone
@JsonTypeName("waybill.lanes.lane-forgotten.v1")
public record LaneForgotten() implements LaneEvent {}
