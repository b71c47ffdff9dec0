package io.waybill.benchmarks.feed;

/** Between which postal codes parcels go: from a few stores to everywhere. */
public final class Towns {

    private static final int STORES = 4;
    private static final int AREAS = 1_000;

    /** Prime, so that neighbours in the feed are none on the map. */
    private static final int STRIDE = 617;

    /** From each store to the areas that one sorting centre each serves. */
    public static final int LANES = STORES * AREAS;

    private Towns() {}

    public static String from(int parcel) {
        return "%d0000".formatted(1 + parcel % STORES);
    }

    public static String to(int parcel) {
        return "%03d11".formatted(Math.floorMod(parcel / STORES * STRIDE, AREAS));
    }
}
