package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import io.waybill.events.Topics;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import io.waybill.normalizer.delay.Delaying;
import io.waybill.normalizer.delay.LastNews;
import io.waybill.normalizer.delay.Subject;
import io.waybill.normalizer.rules.RuleBook;
import io.waybill.normalizer.status.CorrectionPolicy;
import io.waybill.normalizer.status.Folded;
import io.waybill.normalizer.status.HeardScan;
import io.waybill.vocabulary.Meaning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Folds parcels, publishes what differs from what was published, and has their delays judged by it. */
@Service
class Publishing {

    private final Dossiers dossiers;
    private final RuleBook rules;
    private final Outbox outbox;
    private final Delaying delaying;
    private final BusinessTime businessTime;

    Publishing(Dossiers dossiers, RuleBook rules, Outbox outbox, Delaying delaying, BusinessTime businessTime) {
        this.dossiers = dossiers;
        this.rules = rules;
        this.outbox = outbox;
        this.delaying = delaying;
        this.businessTime = businessTime;
    }

    /**
     * And puts the parcels of this transaction back. One that is not introduced yet waits, kept; one of which nothing new
     * was heard stays as it is.
     */
    void publish(Collection<Dossier> opened) {
        var now = businessTime.instant();
        var events = new ArrayList<Outgoing<StatusEvent>>();
        var subjects = new ArrayList<Subject>();
        var byId = new HashMap<UUID, Dossier>();
        for (var dossier : opened) {
            if (dossier.hasNews()) {
                dossier.change(parcel -> parcel.shelved(parcel.shelf().heardAt(now)));
            }
            dossier.parcel().introducedBy().filter(_ -> dossier.isToBeJudged()).ifPresent(merchant -> {
                var folded = folded(dossier);
                subjects.add(subject(dossier, merchant, folded));
                publish(dossier, merchant, folded, now).ifPresent(events::add);
                byId.put(dossier.parcel().shipmentId(), dossier);
            });
        }
        outbox.addAll(events);
        delaying.judge(subjects).forEach((id, timer) -> byId.get(id).change(parcel -> parcel.timed(timer)));
        dossiers.close(opened);
    }

    private Folded folded(Dossier dossier) {
        var open = dossier.openLegs();
        var heard = dossier.scans().stream()
                .filter(scan -> open.contains(scan.leg()))
                .map(this::heard)
                .toList();
        return Folded.derivedFrom(heard, dossier.parcel().watch(), dossier.earlier());
    }

    private static Subject subject(Dossier dossier, String merchantId, Folded folded) {
        var parcel = dossier.parcel();
        var heardAt = dossier.scans().stream().collect(Collectors.toMap(StoredScan::scanId, StoredScan::askedAt));
        return new Subject(
                parcel.shipmentId(),
                merchantId,
                parcel.imported(),
                parcel.consignment(),
                folded.now().orElse(null),
                LastNews.derivedFrom(folded.timeline(), heardAt)
                        .or(() -> folded.until().map(LastNews::onlyKnownAt))
                        .orElse(null),
                parcel.timer(),
                dossier.answer());
    }

    private Optional<Outgoing<StatusEvent>> publish(Dossier dossier, String merchantId, Folded folded, Instant now) {
        dossier.change(parcel ->
                parcel.shelved(parcel.shelf().filledUntil(folded.until().orElse(null))));
        var parcel = dossier.parcel();
        var news = Difference.between(dossier, folded);
        var meaning = folded.now().filter(is -> !is.equals(parcel.published()));
        if (news.isEmpty() && meaning.isEmpty()) {
            return Optional.empty();
        }
        dossier.publish(news);
        dossier.change(meaning.<UnaryOperator<Parcel>>map(is -> before -> before.said(is))
                .orElse(Parcel::said));
        var said = dossier.parcel();
        var legs = dossier.openLegs();
        var event = meaning.<StatusEvent>map(is -> changed(parcel, said, merchantId, legs, is, folded, news))
                .orElseGet(() -> added(parcel, merchantId, legs, news));
        return Optional.of(new Outgoing<>(Topics.STATUSES, parcel.shipmentId().toString(), said.seq(), now, event));
    }

    private HeardScan heard(StoredScan scan) {
        var reading = rules.read(scan.leg().carrier(), scan.said());
        return new HeardScan(scan.scanId(), scan.leg(), scan.said(), reading);
    }

    private static StatusChanged changed(
            Parcel before,
            Parcel after,
            String merchantId,
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
                !before.imported());
    }

    private static ScansAdded added(Parcel parcel, String merchantId, List<Leg> legs, Difference news) {
        return new ScansAdded(
                parcel.shipmentId(), merchantId, legs, news.added(), List.copyOf(news.withdrawn()), !parcel.imported());
    }
}
