package io.waybill.poller.plan;

import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.events.orderevents.DateRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On which days a carrier expects to come, as far as it has told. */
final class ExpectationPolicy {

    private ExpectationPolicy() {}

    /**
     * An answer is all that there is to say: where it names no day, none holds any more.
     *
     * @param reports of the parcel, one at least
     */
    static @Nullable DateRange asked(List<ParcelReport> reports) {
        return latest(reports).map(ParcelReport::expected).orElse(null);
    }

    /**
     * A push may tell of one moment alone: where it names no day, the one before holds, unless the parcel has come. One
     * that was received before the carrier last spoke knows no better.
     *
     * @param plan as it was before the push
     * @param reports of the parcel, one at least, in the order in which they came
     */
    static @Nullable DateRange heard(PollPlan plan, List<ParcelReport> reports, Instant at) {
        if (isBefore(at, plan.answeredAt()) || isBefore(at, plan.pushedAt())) {
            return plan.expected();
        }
        var latest = latest(reports).orElseThrow();
        if (latest.expected() == null && Expectation.isOver(plan.leg().carrier(), latest.scans())) {
            return null;
        }
        var saying = reports.stream().filter(report -> report.expected() != null);
        return latest(saying.toList()).map(ParcelReport::expected).orElse(plan.expected());
    }

    private static boolean isBefore(Instant at, @Nullable Instant known) {
        return known != null && at.isBefore(known);
    }

    /** By the last scan; the last of those that have the same. */
    private static Optional<ParcelReport> latest(List<ParcelReport> reports) {
        return reports.stream().reduce((one, other) -> ReportOrder.LATEST_FIRST.compare(other, one) <= 0 ? other : one);
    }
}
