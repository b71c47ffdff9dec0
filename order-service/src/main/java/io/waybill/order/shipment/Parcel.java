package io.waybill.order.shipment;

import static java.util.stream.Collectors.groupingBy;

import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.Region;
import io.waybill.events.shipments.Reported;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as the fold of its reports.
 *
 * @param shippedAt of the report that it began with; a number means this parcel for a while around it
 * @param reports in the order of being heard, which counts only between equal times
 * @param linkVersion raised to revoke the links given out so far
 */
public record Parcel(UUID id, String merchantId, Instant shippedAt, List<ParcelReport> reports, int linkVersion) {

    public Parcel {
        Objects.requireNonNull(id, "id");
        reports = reports.stream()
                .sorted(Comparator.comparing(ParcelReport::occurredAt))
                .toList();
    }

    static Parcel begunBy(ParcelReport report, UUID id) {
        return new Parcel(id, report.merchantId(), report.shippedAt(), List.of(report), 1);
    }

    Parcel with(ParcelReport report) {
        return reports.contains(report)
                ? this
                : new Parcel(
                        id,
                        merchantId,
                        shippedAt,
                        Stream.concat(reports.stream(), Stream.of(report)).toList(),
                        linkVersion);
    }

    /** Without the order; links that were given out end with the last one. */
    Parcel without(String orderId) {
        var left = reports.stream()
                .filter(report -> !report.orderId().equals(orderId))
                .toList();
        return new Parcel(id, merchantId, shippedAt, left, left.isEmpty() ? linkVersion + 1 : linkVersion);
    }

    public Carriage carriage() {
        return reports.stream()
                .map(ParcelReport::carriage)
                .reduce((earlier, later) -> later.after(earlier))
                .orElse(Carriage.NONE);
    }

    public @Nullable String trackingNumber() {
        return carriage().trackingNumber();
    }

    /** Its orders in the order of joining, each as last reported. */
    public List<OrderInParcel> orders() {
        var byOrder = new LinkedHashMap<String, OrderInParcel>();
        reports.forEach(report -> byOrder.merge(report.orderId(), report.order(), OrderFacts::latest));
        return List.copyOf(byOrder.values());
    }

    /** By what further reports are known to be about it. */
    List<Reported> reported() {
        var last = new LinkedHashMap<List<@Nullable String>, Reported>();
        reports.forEach(report -> last.put(
                Arrays.asList(report.orderId(), report.parcelId()),
                new Reported(report.orderId(), report.parcelId(), report.occurredAt())));
        return List.copyOf(last.values());
    }

    public List<String> flags() {
        return flagSet().stream().map(Flag::wireName).toList();
    }

    private Set<Flag> flagSet() {
        if (reports.isEmpty()) {
            return EnumSet.of(Flag.JOINED);
        }
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(carriage().flags());
        if (!contactable()) {
            flags.add(Flag.NO_CONTACT);
        }
        if (destination().isEmpty()) {
            flags.add(Flag.NO_DESTINATION);
        }
        return flags;
    }

    /** Every order's buyer can be told. */
    private boolean contactable() {
        return reports.stream().collect(groupingBy(ParcelReport::orderId)).values().stream()
                .allMatch(ofOrder -> ofOrder.stream().anyMatch(ParcelReport::contactable));
    }

    public Optional<Region> origin() {
        return last(ParcelReport::origin);
    }

    public Optional<Region> destination() {
        return last(ParcelReport::destination);
    }

    public Optional<String> service() {
        return last(ParcelReport::service);
    }

    boolean imported() {
        return !reports.isEmpty() && reports.stream().allMatch(ParcelReport::imported);
    }

    private <T> Optional<T> last(Function<ParcelReport, @Nullable T> part) {
        return reports.reversed().stream()
                .map(report -> Optional.ofNullable(part.apply(report)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Stream<ParcelReport> reportsOf(String orderId) {
        return reports.stream().filter(report -> report.orderId().equals(orderId));
    }
}
