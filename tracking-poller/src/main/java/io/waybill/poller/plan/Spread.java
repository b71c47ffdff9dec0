package io.waybill.poller.plan;

import java.time.Duration;
import java.util.UUID;

/** The same share for a parcel every time, evenly spread over parcels, so that no herd of them is due at once. */
final class Spread {

    private static final double WIDTH = 0.1;

    private Spread() {}

    /** From 0, included, to 1, excluded. */
    static double share(UUID shipmentId) {
        // The finalizer of splitmix64: ids of one millisecond differ in few bits.
        var bits = shipmentId.getMostSignificantBits() ^ Long.rotateLeft(shipmentId.getLeastSignificantBits(), 32);
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return ((bits ^ (bits >>> 31)) >>> 11) * 0x1.0p-53;
    }

    static Duration of(Duration whole, UUID shipmentId) {
        return scaled(whole, share(shipmentId));
    }

    /** Five percent to either side. */
    static Duration around(Duration pause, UUID shipmentId) {
        return scaled(pause, 1 - WIDTH / 2 + WIDTH * share(shipmentId));
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
