package io.waybill.normalizer.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.StatusTable;
import io.waybill.events.scans.CarrierScan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What scans mean by the rules of the moment. Carriers say the same things again and again, and every fold of a parcel
 * reads all its scans anew: words cost some 65 us, remembered ones a tenth of one.
 */
@Component
public class RuleBook {

    /** Of characters, with what a reading needs beside them: some 30 MB at most. */
    private static final long REMEMBERED = 10_000_000;

    private static final int BESIDE_THE_TEXT = 200;

    private final Cache<Question, ScanReading> readings = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((Question question, ScanReading _) ->
                    BESIDE_THE_TEXT + question.text().length())
            .executor(Runnable::run)
            .build();

    /** All that a reading depends on. */
    private record Question(
            String carrierId,
            @Nullable String code,
            @Nullable String coarseCode,
            String text,
            @Nullable String language) {}

    /** @param carrierId of the scan's leg */
    public ScanReading read(String carrierId, CarrierScan scan) {
        var question = new Question(carrierId, scan.code(), scan.coarseCode(), scan.text(), scan.language());
        return readings.get(question, _ -> StatusTable.forCarrier(carrierId).read(scan));
    }
}
