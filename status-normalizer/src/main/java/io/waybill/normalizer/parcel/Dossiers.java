package io.waybill.normalizer.parcel;

import io.waybill.kit.time.MachineTime;
import io.waybill.normalizer.retention.ScanMonths;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes parcels out under their locks and puts back what changed of them, in one statement a table. */
@Component
class Dossiers {

    private final Parcels parcels;
    private final Legs legs;
    private final Scans scans;
    private final ScanMonths months;
    private final MachineTime machineTime;

    Dossiers(Parcels parcels, Legs legs, Scans scans, ScanMonths months, MachineTime machineTime) {
        this.parcels = parcels;
        this.legs = legs;
        this.scans = scans;
        this.months = months;
        this.machineTime = machineTime;
    }

    /** Of these parcels, made where missing, locked in id order until the transaction ends. */
    Map<UUID, Dossier> open(Collection<UUID> shipmentIds) {
        var locked = parcels.lock(shipmentIds);
        var legsOf = legs.of(locked.keySet());
        var scansOf = scans.of(locked.values());
        // Not before the scans are read, which holds off whoever would drop a month.
        var dropped = months.dropped();
        var opened = new LinkedHashMap<UUID, Dossier>();
        locked.forEach((id, parcel) -> opened.put(
                id,
                new Dossier(
                        parcel,
                        legsOf.getOrDefault(id, List.of()),
                        scansOf.getOrDefault(id, List.of()),
                        dropped.contains(parcel.shelf().month()))));
        return opened;
    }

    void close(Collection<Dossier> dossiers) {
        legs.save(dossiers.stream().filter(Dossier::legsChanged).toList());
        scans.add(dossiers, machineTime.instant());
        scans.change(dossiers);
        var changed = dossiers.stream().filter(Dossier::parcelChanged).toList();
        var byArrival = changed.stream()
                .collect(Collectors.partitioningBy(
                        Dossier::arrivalChanged, Collectors.mapping(Dossier::parcel, Collectors.toList())));
        byArrival.forEach((arrival, some) -> parcels.save(some, arrival));
        parcels.consign(
                changed.stream().filter(Dossier::consigned).map(Dossier::parcel).toList());
    }
}
