package io.waybill.order.shipment;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which known parcel a report is about. Carriers use numbers again, so a number means a parcel only near the time at
 * which it was shipped; the merchant's own name of the parcel ({@code parcelId}) always does.
 */
final class ParcelIdentityPolicy {

    static final Duration NUMBER_MEANS_PARCEL = Duration.ofDays(120);

    private ParcelIdentityPolicy() {}

    static Optional<Parcel> about(ParcelReport report, Collection<Parcel> parcels) {
        var ofOrder = sameParcelOfOrder(report, parcels);
        return ofOrder.filter(parcel -> isOvertaken(report, parcel))
                .or(() -> sameNumber(report, parcels))
                .or(() -> ofOrder);
    }

    /** The parcel that the order's goods leave for another one, because the number turns out to be that one's. */
    static Optional<Parcel> leftBy(ParcelReport report, Parcel joined, Collection<Parcel> parcels) {
        return sameParcelOfOrder(report, parcels).filter(parcel -> !parcel.id().equals(joined.id()));
    }

    private static Optional<Parcel> sameNumber(ParcelReport report, Collection<Parcel> parcels) {
        var number = report.carriage().trackingNumber();
        return parcels.stream()
                .filter(parcel -> number != null && number.equals(parcel.trackingNumber()))
                .filter(parcel -> parcel.merchantId().equals(report.merchantId()))
                .filter(parcel -> apart(parcel, report.shippedAt()).compareTo(NUMBER_MEANS_PARCEL) <= 0)
                .min(Comparator.comparing((Parcel parcel) -> apart(parcel, report.shippedAt()))
                        .thenComparing(Parcel::id));
    }

    private static Duration apart(Parcel parcel, Instant shippedAt) {
        return Duration.between(parcel.shippedAt(), shippedAt).abs();
    }

    /**
     * Without a {@code parcelId}, a report with a number is about the order's parcel that has none yet, and one without a
     * number about the order's first.
     */
    private static Optional<Parcel> sameParcelOfOrder(ParcelReport report, Collection<Parcel> parcels) {
        var unnamedWithNumber = report.parcelId() == null && report.carriage().trackingNumber() != null;
        return parcels.stream()
                .filter(parcel -> parcel.merchantId().equals(report.merchantId()))
                .filter(parcel -> parcel.reportsOf(report.orderId()).anyMatch(sameParcelId(report)))
                .filter(parcel -> !unnamedWithNumber || parcel.trackingNumber() == null)
                .min(Comparator.comparing((Parcel parcel) -> firstReported(parcel, report))
                        .thenComparing(Parcel::id));
    }

    private static Predicate<ParcelReport> sameParcelId(ParcelReport report) {
        return other -> Objects.equals(other.parcelId(), report.parcelId());
    }

    private static Instant firstReported(Parcel parcel, ParcelReport report) {
        return parcel.reportsOf(report.orderId())
                .map(ParcelReport::occurredAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A later report of the same parcel has named its number already. */
    private static boolean isOvertaken(ParcelReport report, Parcel parcel) {
        return parcel.reportsOf(report.orderId())
                .filter(sameParcelId(report))
                .anyMatch(other -> other.carriage().trackingNumber() != null
                        && other.occurredAt().isAfter(report.occurredAt()));
    }
}
