package io.waybill.normalizer.parcel;

import io.waybill.carriers.RuleSet;
import io.waybill.events.Leg;
import io.waybill.events.Topics;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.normalizer.delay.Delaying;
import io.waybill.normalizer.delay.Expectation;
import io.waybill.normalizer.delay.Subject;
import io.waybill.normalizer.rules.RuleBook;
import io.waybill.normalizer.status.CorrectionPolicy;
import io.waybill.normalizer.status.Folded;
import io.waybill.normalizer.status.HeardScan;
import io.waybill.normalizer.unmapped.Unmapped;
import io.waybill.normalizer.unmapped.UnmappedScan;
import io.waybill.vocabulary.Meaning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Folds parcels, publishes what differs from what was published, and has their delays judged by it. */
@Service
class Publishing {

    private final Dossiers dossiers;
    private final RuleBook rules;
    private final Outbox outbox;
    private final Delaying delaying;
    private final Arrivals arrivals;
    private final Unmapped unmapped;
    private final HearingAgain hearingAgain;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;

    Publishing(
            Dossiers dossiers,
            RuleBook rules,
            Outbox outbox,
            Delaying delaying,
            Arrivals arrivals,
            Unmapped unmapped,
            HearingAgain hearingAgain,
            BusinessTime businessTime,
            MachineTime machineTime) {
        this.dossiers = dossiers;
        this.rules = rules;
        this.outbox = outbox;
        this.delaying = delaying;
        this.arrivals = arrivals;
        this.unmapped = unmapped;
        this.hearingAgain = hearingAgain;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
    }

    /** What a batch comes to. */
    private record Said(List<Outgoing<StatusEvent>> events, List<UnmappedScan> unlearnt) {}

    /**
     * And puts the parcels of this transaction back. One that is not introduced yet waits, kept; one of which nothing new
     * was heard stays as it is.
     */
    void publish(Collection<Dossier> opened) {
        var now = businessTime.instant();
        opened.stream()
                .filter(Dossier::hasNews)
                .forEach(dossier ->
                        dossier.change(parcel -> parcel.shelved(parcel.shelf().heardAt(now))));
        if (!hearingAgain.keepsSilentAbout(opened)) {
            publish(opened.stream().filter(Dossier::isToBeJudged).toList(), true, now);
        }
        dossiers.close(opened);
    }

    /** What other rules make of the same scans; nobody is told of it. */
    void reread(Collection<Dossier> opened) {
        if (hearingAgain.keepsSilentAbout(opened)) {
            return;
        }
        opened.forEach(dossier -> dossier.assume(
                scan -> ReadAs.of(RuleSet.builtIn().read(scan.leg().carrier(), scan.said()))));
        publish(opened, false, businessTime.instant());
        opened.forEach(Dossier::reread);
    }

    private void publish(Collection<Dossier> opened, boolean news, Instant now) {
        // Before the first reading: what is read by newer ones all the same will be read anew once more.
        var version = rules.version();
        var said = new Said(new ArrayList<>(), new ArrayList<>());
        var subjects = new ArrayList<Subject>();
        var byId = new HashMap<UUID, Dossier>();
        for (var dossier : opened) {
            dossier.parcel().introducedBy().ifPresent(merchant -> {
                subjects.add(
                        publish(dossier, merchant, news && !dossier.parcel().imported(), now, said));
                dossier.change(parcel -> parcel.readBy(version));
                byId.put(dossier.parcel().shipmentId(), dossier);
            });
        }
        outbox.addAll(said.events());
        unmapped.count(said.unlearnt(), machineTime.instant());
        delaying.judge(subjects)
                .forEach((id, timer) -> byId.get(id).change(parcel -> arrivals.timed(parcel, timer, now)));
    }

    private Subject publish(Dossier dossier, String merchant, boolean told, Instant now, Said said) {
        var folded = folded(dossier);
        publish(dossier, merchant, told, folded, now, said);
        var before = dossier.parcel().arrival().shown();
        var expected = arrivals.publish(dossier, folded, told, now, said.events());
        return Subjects.of(
                dossier.parcel(),
                told,
                dossier.openLegs(),
                folded,
                scanId -> dossier.scan(scanId).askedAt(),
                new Expectation(expected.eta(), before, expected.missing(), expected.usualSilence()),
                dossier.answer());
    }

    private Folded folded(Dossier dossier) {
        var open = dossier.openLegs();
        var heard = dossier.scans().stream()
                .filter(scan -> open.contains(scan.leg()))
                .map(this::heard)
                .toList();
        return Folded.derivedFrom(heard, dossier.parcel().watch(), dossier.earlier());
    }

    private static void publish(
            Dossier dossier, String merchantId, boolean told, Folded folded, Instant now, Said turn) {
        dossier.change(parcel ->
                parcel.shelved(parcel.shelf().filledUntil(folded.until().orElse(null))));
        var before = dossier.parcel();
        var news = Difference.between(dossier, folded);
        var meaning = folded.now().filter(is -> !is.equals(before.published()));
        if (news.isEmpty() && meaning.isEmpty()) {
            return;
        }
        dossier.publish(news);
        news.unlearnt().stream().map(StoredScan::unmapped).forEach(turn.unlearnt()::add);
        var after = meaning.map(before::said).orElseGet(before::said);
        dossier.change(_ -> after);
        var legs = dossier.openLegs();
        var event = meaning.<StatusEvent>map(is -> changed(before, after, merchantId, told, legs, is, folded, news))
                .orElseGet(() -> added(before, merchantId, told, legs, news));
        turn.events().add(new Outgoing<>(Topics.STATUSES, before.shipmentId().toString(), after.seq(), now, event));
    }

    private HeardScan heard(StoredScan scan) {
        var reading = rules.read(scan.leg().carrier(), scan.said());
        return new HeardScan(scan.scanId(), scan.leg(), scan.said(), reading);
    }

    private static StatusChanged changed(
            Parcel before,
            Parcel after,
            String merchantId,
            boolean told,
            List<Leg> legs,
            Meaning now,
            Folded folded,
            Difference news) {
        var previous = before.published();
        return new StatusChanged(
                before.shipmentId(),
                merchantId,
                legs,
                previous,
                now,
                folded.since().orElse(null),
                previous != null && CorrectionPolicy.corrects(previous, now, folded),
                after.occurrence(now.status()),
                news.added(),
                List.copyOf(news.withdrawn()),
                told);
    }

    private static ScansAdded added(Parcel parcel, String merchantId, boolean told, List<Leg> legs, Difference news) {
        return new ScansAdded(parcel.shipmentId(), merchantId, legs, news.added(), List.copyOf(news.withdrawn()), told);
    }
}
