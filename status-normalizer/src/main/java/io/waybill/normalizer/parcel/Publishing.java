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
import io.waybill.normalizer.delay.LookAnswer;
import io.waybill.normalizer.delay.Subject;
import io.waybill.normalizer.rules.RuleBook;
import io.waybill.normalizer.status.CorrectionPolicy;
import io.waybill.normalizer.status.Folded;
import io.waybill.normalizer.status.HeardScan;
import io.waybill.vocabulary.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Folds parcels, publishes what differs from what was published, and has their delays judged by it. */
@Service
class Publishing {

    private final Parcels parcels;
    private final Legs legs;
    private final Scans scans;
    private final RuleBook rules;
    private final Outbox outbox;
    private final Delaying delaying;
    private final HearingAgain hearingAgain;
    private final BusinessTime businessTime;

    Publishing(
            Parcels parcels,
            Legs legs,
            Scans scans,
            RuleBook rules,
            Outbox outbox,
            Delaying delaying,
            HearingAgain hearingAgain,
            BusinessTime businessTime) {
        this.parcels = parcels;
        this.legs = legs;
        this.scans = scans;
        this.rules = rules;
        this.outbox = outbox;
        this.delaying = delaying;
        this.hearingAgain = hearingAgain;
        this.businessTime = businessTime;
    }

    /**
     * @param locked parcels of this transaction; what is not introduced yet waits, kept
     * @param answers of looks that were wanted before an alarm, and have come
     */
    void publish(Map<UUID, Parcel> locked, Map<UUID, LookAnswer> answers) {
        if (hearingAgain.keepsSilentAbout(locked.keySet())) {
            parcels.save(locked.values());
            return;
        }
        var legsOf = legs.of(locked.keySet());
        var scansOf = scans.of(locked.keySet());
        var events = new ArrayList<Outgoing<StatusEvent>>();
        var subjects = new ArrayList<Subject>();
        locked.replaceAll((id, parcel) -> parcel.introducedBy()
                .map(merchant -> {
                    var open = open(legsOf.getOrDefault(id, List.of()));
                    var stored = scansOf.getOrDefault(id, List.of());
                    var folded = folded(parcel, open, stored);
                    subjects.add(subject(parcel, merchant, folded, stored, answers.get(id)));
                    return publish(parcel, merchant, open, stored, folded, events);
                })
                .orElse(parcel));
        outbox.addAll(events);
        delaying.judge(subjects)
                .forEach((id, timer) -> locked.computeIfPresent(id, (_, parcel) -> parcel.timed(timer)));
        parcels.save(locked.values());
    }

    private static List<Leg> open(List<ParcelLeg> legs) {
        return legs.stream().filter(leg -> !leg.closed()).map(ParcelLeg::leg).toList();
    }

    private Folded folded(Parcel parcel, List<Leg> open, List<StoredScan> stored) {
        return Folded.derivedFrom(
                stored.stream()
                        .filter(scan -> open.contains(scan.leg()))
                        .map(this::heard)
                        .toList(),
                parcel.watch());
    }

    private static Subject subject(
            Parcel parcel, String merchantId, Folded folded, List<StoredScan> stored, @Nullable LookAnswer answer) {
        var heardAt = stored.stream().collect(Collectors.toMap(StoredScan::scanId, StoredScan::askedAt));
        return new Subject(
                parcel.shipmentId(),
                merchantId,
                parcel.imported(),
                parcel.consignment(),
                folded.now().orElse(null),
                LastNews.derivedFrom(folded.timeline(), heardAt).orElse(null),
                parcel.timer(),
                answer);
    }

    private Parcel publish(
            Parcel parcel,
            String merchantId,
            List<Leg> open,
            List<StoredScan> stored,
            Folded folded,
            List<Outgoing<StatusEvent>> events) {
        var news = Difference.between(stored, folded);
        var meaning = folded.now().filter(now -> !now.equals(parcel.published()));
        if (news.isEmpty() && meaning.isEmpty()) {
            return parcel;
        }
        scans.publish(parcel.shipmentId(), news.addedIds(), true);
        scans.publish(parcel.shipmentId(), news.withdrawn(), false);
        var said = meaning.map(parcel::said).orElseGet(parcel::said);
        var event = meaning.<StatusEvent>map(now -> changed(parcel, said, merchantId, open, now, folded, news))
                .orElseGet(() -> added(parcel, merchantId, open, news));
        events.add(new Outgoing<>(
                Topics.STATUSES, parcel.shipmentId().toString(), said.seq(), businessTime.instant(), event));
        return said;
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
