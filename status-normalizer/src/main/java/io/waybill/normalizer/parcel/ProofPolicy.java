package io.waybill.normalizer.parcel;

import io.waybill.events.Proof;
import io.waybill.events.scans.CarrierScan;
import org.jspecify.annotations.Nullable;

/** Carriers give a proof of delivery hours after the delivery, and piece by piece. */
final class ProofPolicy {

    private ProofPolicy() {}

    /** The scan as it was first said, with what was proven of it since. */
    static CarrierScan proven(CarrierScan before, @Nullable Proof proof) {
        if (proof == null) {
            return before;
        }
        var known = before.proof();
        var all = known == null ? proof : both(known, proof);
        return new CarrierScan(
                before.code(),
                before.coarseCode(),
                before.text(),
                before.language(),
                before.time(),
                before.place(),
                before.order(),
                all);
    }

    private static Proof both(Proof known, Proof later) {
        return new Proof(
                later(known.signedBy(), later.signedBy()),
                later(known.signature(), later.signature()),
                later(known.document(), later.document()));
    }

    private static <T> @Nullable T later(@Nullable T known, @Nullable T later) {
        return later == null ? known : later;
    }
}
