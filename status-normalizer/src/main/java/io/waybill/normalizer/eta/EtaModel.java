package io.waybill.normalizer.eta;

/** Both stages of parcels' ways, and what follows from them for one parcel. Not for two threads. */
final class EtaModel {

    private final Stage handling;
    private final Stage transit;
    private final HoursOfDay deliveries = new HoursOfDay();

    EtaModel(long firstDay) {
        this.handling = new Stage(StageSettings.HANDLING, firstDay);
        this.transit = new Stage(StageSettings.TRANSIT, firstDay);
    }

    Stage handling() {
        return handling;
    }

    Stage transit() {
        return transit;
    }

    HoursOfDay deliveries() {
        return deliveries;
    }

    /** Epoch day. */
    long today() {
        return transit.clock().today();
    }

    EtaView atTheBeginningOfToday() {
        return new EtaView(handling.outlook(), transit.outlook(), deliveries);
    }
}
