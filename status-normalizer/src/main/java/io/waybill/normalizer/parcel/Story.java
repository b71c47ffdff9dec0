package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import io.waybill.normalizer.delay.Expectation;
import io.waybill.normalizer.delay.Subject;
import io.waybill.normalizer.delay.Walk;
import io.waybill.normalizer.rules.RuleBook;
import io.waybill.normalizer.status.Folded;
import io.waybill.normalizer.status.HeardScan;
import io.waybill.normalizer.status.Watch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that is kept of a parcel, to look at and not to change. */
public final class Story {

    private final Parcel parcel;
    private final List<Leg> open;
    private final Map<String, StoredScan> scans;
    private final RuleBook rules;

    Story(Parcel parcel, Collection<ParcelLeg> legs, Collection<StoredScan> scans, RuleBook rules) {
        this.parcel = parcel;
        this.open =
                legs.stream().filter(leg -> !leg.closed()).map(ParcelLeg::leg).toList();
        this.scans = scans.stream()
                .filter(scan -> open.contains(scan.leg()))
                .collect(Collectors.toMap(StoredScan::scanId, Function.identity()));
        this.rules = rules;
    }

    public UUID shipmentId() {
        return parcel.shipmentId();
    }

    public @Nullable String trackingNumber() {
        return parcel.consignment().trackingNumber();
    }

    /** Whether any of these carriers may have it. */
    public boolean isCarriedBy(String carrier) {
        return open.stream().anyMatch(leg -> KnownNames.bare(leg.carrier()).equals(KnownNames.bare(carrier)));
    }

    /** Whether what was known of it when can still be told. */
    public boolean isWhole() {
        return parcel.consignment().shippedAt() != null
                && parcel.shelf().earlier() == null
                && (parcel.summary() == null || !scans.isEmpty());
    }

    public Subject now() {
        return subject(scans.values(), parcel.watch());
    }

    /** What was known of it when. Of a number that its carrier did not know yet that is all that it said. */
    public List<Walk.Stop> stops() {
        var consignment = parcel.consignment();
        var shippedAt = Objects.requireNonNull(consignment.shippedAt());
        var heard = new TreeMap<Instant, Instant>();
        heard.put(shippedAt, shippedAt);
        scans.values().stream()
                .filter(scan -> shippedAt.isBefore(scan.askedAt()))
                .forEach(scan -> heard.merge(scan.askedAt(), read(scan).moment(), Story::earlier));
        return heard.entrySet().stream()
                .map(entry -> new Walk.Stop(entry.getKey(), entry.getValue(), at(entry.getKey())))
                .toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private HeardScan read(StoredScan scan) {
        return new HeardScan(
                scan.scanId(), scan.leg(), scan.said(), rules.read(scan.leg().carrier(), scan.said()));
    }

    private Subject at(Instant moment) {
        var heard = scans.values().stream()
                .filter(scan -> !scan.askedAt().isAfter(moment))
                .toList();
        var unheard = parcel.consignment().trackingNumber() == null ? Watch.NOT_ASKED : Watch.NOT_YET_KNOWN;
        return subject(heard, heard.isEmpty() ? unheard : Watch.SCANNED);
    }

    private Subject subject(Collection<StoredScan> heard, Watch watch) {
        var read = heard.stream().map(this::read).toList();
        var folded = Folded.derivedFrom(
                read, watch, scans.isEmpty() ? parcel.summary() : parcel.shelf().earlier());
        return Subjects.of(
                parcel, !parcel.imported(), open, folded, id -> scan(id).askedAt(), Expectation.UNKNOWN, null);
    }

    private StoredScan scan(String id) {
        return Objects.requireNonNull(scans.get(id), id);
    }
}
