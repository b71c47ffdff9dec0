package io.waybill.normalizer.parcel;

import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.normalizer.delay.DelaySettings;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges parcels for which nothing has come when a rule may be due. */
@Service
class DelayChecks {

    private final Parcels parcels;
    private final Rereading rereading;
    private final Publishing publishing;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;
    private final HoldPoints holdPoints;
    private final DelaySettings settings;

    DelayChecks(
            Parcels parcels,
            Rereading rereading,
            Publishing publishing,
            BusinessTime businessTime,
            MachineTime machineTime,
            HoldPoints holdPoints,
            DelaySettings settings) {
        this.parcels = parcels;
        this.rereading = rereading;
        this.publishing = publishing;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
        this.holdPoints = holdPoints;
        this.settings = settings;
    }

    @Transactional
    List<UUID> claim() {
        return parcels.claimDue(businessTime.instant(), machineTime.instant(), settings.lease(), settings.batch());
    }

    /** Under the same lock as news of them, and by what is true then: what was claimed may be due no more. */
    @Transactional
    void check(Collection<UUID> claimed) {
        var due = rereading.open(claimed).values();
        due.forEach(Dossier::falls);
        publishing.publish(due);
        holdPoints.reach("delays.before-checked");
    }
}
