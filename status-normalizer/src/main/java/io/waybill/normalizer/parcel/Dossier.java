package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import io.waybill.normalizer.delay.LookAnswer;
import io.waybill.normalizer.status.Earlier;
import io.waybill.normalizer.status.HeardScan;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All that is known of one parcel while its row is locked, and what of it changes. Not for two threads. */
final class Dossier {

    private final Parcel before;
    private final List<ParcelLeg> legsBefore;
    private final @Nullable Earlier earlier;
    private final Map<String, StoredScan> scans = new LinkedHashMap<>();
    private final Set<String> added = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> proven = new HashSet<>();
    private Parcel parcel;
    private Parcel reread;
    private List<ParcelLeg> legs;
    private @Nullable LookAnswer answer;
    private boolean dropped;
    private boolean due;

    /** @param dropped whether the scans of its month are kept no more */
    Dossier(Parcel parcel, List<ParcelLeg> legs, List<StoredScan> scans, boolean dropped) {
        this.before = parcel;
        this.parcel = parcel;
        this.reread = parcel;
        this.legsBefore = legs;
        this.legs = legs;
        this.dropped = dropped;
        this.earlier = dropped ? parcel.summary() : parcel.shelf().earlier();
        scans.forEach(scan -> this.scans.put(scan.scanId(), scan));
    }

    Parcel parcel() {
        return parcel;
    }

    void change(UnaryOperator<Parcel> change) {
        parcel = change.apply(parcel);
    }

    List<ParcelLeg> legs() {
        return legs;
    }

    List<Leg> openLegs() {
        return legs.stream().filter(leg -> !leg.closed()).map(ParcelLeg::leg).toList();
    }

    void changeLegs(UnaryOperator<Collection<ParcelLeg>> change) {
        legs = List.copyOf(change.apply(legs));
    }

    /**
     * Keeps a scan that is not known yet, and the proof that comes after its scan.
     *
     * @param thisMonth to keep it in, where its parcel's is dropped
     * @return whether it is not known yet
     */
    boolean hears(HeardScan heard, Instant askedAt, LocalDate thisMonth) {
        var known = scans.get(heard.scanId());
        if (known != null) {
            prove(known, heard);
            return false;
        }
        if (earlier != null && earlier.covers(heard.moment())) {
            return false;
        }
        if (dropped) {
            change(parcel -> parcel.shelved(parcel.shelf().anew(thisMonth, earlier)));
            dropped = false;
        }
        var scan = new StoredScan(parcel.shipmentId(), heard.scanId(), heard.leg(), heard.scan(), askedAt, false, null);
        scans.put(scan.scanId(), scan);
        added.add(scan.scanId());
        return true;
    }

    private void prove(StoredScan known, HeardScan heard) {
        var said = ProofPolicy.proven(known.said(), heard.scan().proof());
        if (!said.equals(known.said())) {
            put(known.saying(said));
            proven.add(known.scanId());
        }
    }

    private void put(StoredScan scan) {
        scans.put(scan.scanId(), scan);
        changed.add(scan.scanId());
    }

    void publish(Difference news) {
        news.added().forEach(line -> put(scan(line.scanId()).publishedAs(ReadAs.of(line))));
        news.withdrawn().forEach(id -> put(scan(id).withdrawn()));
        proven.clear();
    }

    /** Of lines that were published before it was kept, what they said. */
    void assume(Function<StoredScan, String> readAs) {
        scans.replaceAll(
                (_, scan) -> scan.published() && scan.readAs() == null ? scan.readAs(readAs.apply(scan)) : scan);
    }

    /** What it comes to by other rules is no news. */
    void reread() {
        reread = parcel;
    }

    void answered(LookAnswer look) {
        answer = answer == null ? look : answer.orLater(look);
    }

    /** Its time has come, whether anything is new or not. */
    void falls() {
        due = true;
    }

    @Nullable LookAnswer answer() {
        return answer;
    }

    @Nullable Earlier earlier() {
        return earlier;
    }

    /** Of those that are known. */
    StoredScan scan(String scanId) {
        return Objects.requireNonNull(scans.get(scanId), scanId);
    }

    Collection<StoredScan> scans() {
        return scans.values();
    }

    /** Whether its proof came after the timeline that others have. */
    boolean proven(StoredScan scan) {
        return proven.contains(scan.scanId());
    }

    /** Whether something was heard that may make a difference. */
    boolean hasNews() {
        return !added.isEmpty() || !proven.isEmpty() || legsChanged() || !parcel.equals(reread);
    }

    /** Whether an event about it was published. */
    boolean toldMore() {
        return parcel.seq() > before.seq();
    }

    boolean isToBeJudged() {
        return due || answer != null || hasNews();
    }

    boolean legsChanged() {
        return !legs.equals(legsBefore);
    }

    /** Whoever saves a parcel whose time had come gives its lease back. */
    boolean parcelChanged() {
        return due || !parcel.equals(before);
    }

    /** Whether anything of when it is expected, or of what that is known from, is another than before. */
    boolean arrivalChanged() {
        return !parcel.arrival().equals(before.arrival());
    }

    /** Whether its carrier says other days than before. */
    boolean promisedOtherwise() {
        return !Objects.equals(parcel.arrival().promise(), before.arrival().promise());
    }

    /** Whether nothing by which its days are reckoned is another than before. */
    boolean isReckonedAsBefore() {
        return !consigned()
                && !promisedOtherwise()
                && status(parcel) == status(before)
                && parcel.arrival().noted().equals(before.arrival().noted());
    }

    private static @Nullable Status status(Parcel parcel) {
        return parcel.published() == null ? null : parcel.published().status();
    }

    boolean consigned() {
        return !parcel.consignment().equals(before.consignment())
                || !parcel.arrival().route().equals(before.arrival().route())
                || !parcel.introducedBy().equals(before.introducedBy())
                || parcel.imported() != before.imported();
    }

    List<StoredScan> addedScans() {
        return added.stream().map(this::scan).toList();
    }

    List<StoredScan> changedScans() {
        return changed.stream()
                .filter(Predicate.not(added::contains))
                .map(this::scan)
                .toList();
    }
}
