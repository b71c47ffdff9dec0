package io.waybill.events.scans;

import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One scan as the carrier said it.
 *
 * @param code the carrier's most specific code
 * @param coarseCode the carrier's own summary of the scan, where it gives one beside or instead of the code
 * @param text the carrier's words; empty where it gives only codes
 * @param language BCP 47 of the text, where known
 * @param order position in the carrier's own order, oldest first; breaks ties between equal times only
 */
public record CarrierScan(
        @Nullable String code,
        @Nullable String coarseCode,
        String text,
        @Nullable String language,
        ScanTime time,
        @Nullable Place place,
        int order,
        @Nullable Proof proof) {

    public CarrierScan {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(time, "time");
        if (code == null && coarseCode == null && text.isBlank()) {
            throw new IllegalArgumentException("a scan says something: a code or a text");
        }
    }
}
