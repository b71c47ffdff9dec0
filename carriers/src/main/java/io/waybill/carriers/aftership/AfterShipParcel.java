package io.waybill.carriers.aftership;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.aftership.AfterShipTracking.Checkpoint;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.carriers.reading.SaidText;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.scans.CarrierScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One tracking, as a parcel. The checkpoints decide; the tag of the whole counts only where there are none. */
final class AfterShipParcel {

    private static final String DELIVERED = "Delivered";
    private static final String EXPIRED = "Expired";

    /** Nothing happened yet. */
    private static final Set<String> BEFORE_ANY_SCAN = Set.of("Pending", "InfoReceived");

    private AfterShipParcel() {}

    static Answer read(AfterShipTracking tracking) {
        List<CarrierScan> scans = scans(tracking);
        if (scans.isEmpty()) {
            scans = summary(tracking);
        }
        return scans.isEmpty()
                ? new NotYetKnown(
                        "AfterShip has no checkpoint: " + Objects.requireNonNullElse(tracking.tag(), "no tag"))
                : new Scans(List.of(new ParcelReport(
                        TrackingNumbers.normalise(tracking.trackingNumber()),
                        null,
                        scans,
                        AfterShipLegs.of(tracking))));
    }

    private static List<CarrierScan> scans(AfterShipTracking tracking) {
        List<Checkpoint> checkpoints = tracking.checkpoints();
        int delivery = delivery(checkpoints);
        List<CarrierScan> scans = new ArrayList<>();
        for (int at = 0; at < checkpoints.size(); at++) {
            scans.add(AfterShipCheckpoint.scan(
                    checkpoints.get(at), at, at == delivery ? AfterShipProof.of(tracking) : null));
        }
        return ReportOrder.oldestFirst(scans);
    }

    /** The newest of a delivery; -1 where there is none. */
    private static int delivery(List<Checkpoint> oldestFirst) {
        int delivery = -1;
        for (int at = 0; at < oldestFirst.size(); at++) {
            delivery = DELIVERED.equals(oldestFirst.get(at).tag()) ? at : delivery;
        }
        return delivery;
    }

    /** That it gave up or was told the end, at the time of it. While it still looks, the time would change every day. */
    private static List<CarrierScan> summary(AfterShipTracking tracking) {
        String tag = tracking.tag();
        String since = tracking.lastUpdatedAt() == null ? tracking.updatedAt() : tracking.lastUpdatedAt();
        if (tag == null || since == null || BEFORE_ANY_SCAN.contains(tag) || !isOver(tag, tracking.active())) {
            return List.of();
        }
        return List.of(new CarrierScan(
                tracking.subtag(),
                tag,
                SaidText.of(tracking.subtagMessage()).text(),
                null,
                WrittenTime.read(since, null, null),
                null,
                0,
                null));
    }

    private static boolean isOver(String tag, @Nullable Boolean active) {
        return tag.equals(EXPIRED) || Boolean.FALSE.equals(active);
    }
}
