package io.waybill.carriers.seventeentrack;

import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.Place;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which scans say again what was said before. One provider repeats itself only word for word at the same place; two of
 * them may name the place differently, and may give the same wall clock another offset.
 */
final class SeenTwice {

    private final Map<List<Object>, Integer> providerBySaying = new HashMap<>();

    boolean first(int provider, CarrierScan scan) {
        ScanTime time = scan.time();
        String words = scan.text().isEmpty() ? scan.code() + "/" + scan.coarseCode() : scan.text();
        String said = words.toLowerCase(Locale.ROOT);
        Place place = scan.place();
        String where = place == null || place.name() == null ? "" : place.name().toLowerCase(Locale.ROOT);
        boolean first = providerBySaying.putIfAbsent(List.of(said, time.raw(), time.local(), where), provider) == null;
        if (time.dateOnly()) {
            return first;
        }
        return first
                & firstOfProviders(provider, List.of(said, time.local()))
                & firstOfProviders(provider, List.of(said, WrittenTime.sortable(time)));
    }

    private boolean firstOfProviders(int provider, List<Object> saying) {
        Integer earlier = providerBySaying.putIfAbsent(saying, provider);
        return earlier == null || earlier == provider;
    }
}
