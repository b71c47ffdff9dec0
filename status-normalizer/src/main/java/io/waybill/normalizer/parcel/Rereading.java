package io.waybill.normalizer.parcel;

import io.waybill.events.Leg;
import io.waybill.normalizer.rules.RuleBook;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads parcels' stored scans anew where rules changed, and says what that changes as nobody's news. */
@Service
public class Rereading {

    private final Dossiers dossiers;
    private final Publishing publishing;
    private final RuleBook rules;

    Rereading(Dossiers dossiers, Publishing publishing, RuleBook rules) {
        this.dossiers = dossiers;
        this.publishing = publishing;
        this.rules = rules;
    }

    /**
     * Takes parcels out for news of them. Those that were last read by other rules are read anew first, by what was known
     * until then: what only rules changed is never told with the news.
     */
    Map<UUID, Dossier> open(Collection<UUID> shipmentIds) {
        var opened = dossiers.open(shipmentIds);
        rules.atLeast(newest(opened.values()));
        var version = rules.version();
        var stale = opened.values().stream()
                .filter(dossier ->
                        dossier.parcel().seq() > 0 && dossier.parcel().rules() < version)
                .filter(this::isReadOtherwise)
                .toList();
        publishing.reread(stale);
        return opened;
    }

    private boolean isReadOtherwise(Dossier dossier) {
        var carriers =
                dossier.legs().stream().map(ParcelLeg::leg).map(Leg::carrier).toList();
        return dossier.parcel().rules() < rules.changed(carriers);
    }

    private static long newest(Collection<Dossier> opened) {
        return opened.stream()
                .mapToLong(dossier -> dossier.parcel().rules())
                .max()
                .orElse(0);
    }

    /**
     * In the caller's transaction, under the same locks as news.
     *
     * @param version of the rules to read them by, at least
     * @return how many of them mean or show anything else now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int reread(Collection<UUID> shipmentIds, long version) {
        var opened = dossiers.open(shipmentIds).values();
        rules.atLeast(Math.max(version, newest(opened)));
        var said = opened.stream().filter(dossier -> dossier.parcel().seq() > 0).toList();
        publishing.reread(said);
        dossiers.close(said);
        return (int) said.stream().filter(Dossier::toldMore).count();
    }
}
