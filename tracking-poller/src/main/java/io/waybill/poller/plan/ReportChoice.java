package io.waybill.poller.plan;

import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.events.scans.CarrierScan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Which of the parcels in an answer is ours. Carriers use a number again after a year, and more than once at a time in
 * different services; another customer's parcel must never be taken for ours.
 */
final class ReportChoice {

    /** Announcements may come this long before the hand-over that the shop names. */
    private static final Duration BEFORE_HANDOVER = Duration.ofDays(30);

    private ReportChoice() {}

    /** Empty where none is ours or where several may be. */
    static List<ParcelReport> ours(List<ParcelReport> reports, PollPlan plan, Instant shippedAt) {
        var possible = reports.stream()
                .filter(report -> reports.size() == 1 || isNumber(report.number(), plan))
                .filter(report -> plan.service() == null || plan.service().equals(report.service()))
                .filter(report -> isRecent(report.scans(), shippedAt.minus(BEFORE_HANDOVER)))
                .toList();
        // A service that has no scan has only the number: it leaves the parcel to the one that has scans.
        var scanned =
                possible.stream().filter(report -> !report.scans().isEmpty()).toList();
        var chosen = scanned.isEmpty() ? possible : scanned;
        var services = chosen.stream().map(ParcelReport::service).distinct().count();
        return services == 1 ? chosen : List.of();
    }

    private static boolean isNumber(String number, PollPlan plan) {
        return TrackingNumbers.normalise(number).equals(plan.leg().trackingNumber());
    }

    private static boolean isRecent(List<CarrierScan> scans, Instant earliest) {
        return scans.isEmpty()
                || scans.stream().anyMatch(scan -> !happenedAt(scan).isBefore(earliest));
    }

    /** Good to half a day, which is enough to tell one year from another. */
    private static Instant happenedAt(CarrierScan scan) {
        var happenedAt = scan.time().happenedAt();
        return happenedAt == null ? scan.time().local().toInstant(ZoneOffset.UTC) : happenedAt;
    }
}
