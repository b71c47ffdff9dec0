package io.waybill.carriers.aftership;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.SaidText;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.scans.CarrierScan;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One tracking, as a parcel. The checkpoints decide; the tag of the whole counts only where there are none. */
final class AfterShipParcel {

    private static final String EXPIRED = "Expired";

    /** Nothing happened yet. */
    private static final Set<String> BEFORE_ANY_SCAN = Set.of("Pending", "InfoReceived");

    private AfterShipParcel() {}

    static Answer read(AfterShipTracking tracking) {
        List<CarrierScan> scans = AfterShipStory.scans(tracking);
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
                        AfterShipLegs.of(tracking),
                        Expectation.of(AfterShip.ID, scans, AfterShipEstimate.of(tracking)))));
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
