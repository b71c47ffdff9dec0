package io.waybill.events.lanes;

/** Events of {@code waybill.lanes}; by the lane's key. */
public sealed interface LaneEvent permits LaneMeasured, LaneForgotten {}
