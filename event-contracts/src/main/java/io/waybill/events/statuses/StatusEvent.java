package io.waybill.events.statuses;

import io.waybill.events.Leg;
import java.util.List;
import java.util.UUID;

/** Events of {@code waybill.statuses}. A timeline is the scans added so far without those withdrawn. */
public sealed interface StatusEvent permits StatusChanged, ScansAdded, EtaChanged {

    UUID shipmentId();

    String merchantId();

    /** Every carrier and number that the parcel is followed by. */
    List<Leg> legs();

    /**
     * Scans that the timeline gained with this event, oldest first. One comes again, in place of the former one, when its
     * proof of delivery came after it, and when other rules read it otherwise.
     */
    List<TimelineScan> scans();

    /** {@code scanId}s of scans that are not true any more. */
    List<String> withdrawn();

    /** Whether people may be told; false on import and when old scans were read anew. */
    boolean news();
}
