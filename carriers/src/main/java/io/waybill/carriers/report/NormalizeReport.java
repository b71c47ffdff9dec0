package io.waybill.carriers.report;

import io.waybill.carriers.ScanReading;
import io.waybill.vocabulary.Detail;
import org.jspecify.annotations.Nullable;

/** What the rules make of one code and text. */
public record NormalizeReport(
        @Nullable String status,
        @Nullable String detail,
        @Nullable String category,
        @Nullable String rule,
        boolean recognised) {

    public static NormalizeReport of(ScanReading reading) {
        return switch (reading) {
            case ScanReading.Recognised read -> {
                var detail = Detail.of(read.meaning()).orElseThrow();
                yield new NormalizeReport(
                        detail.status().wireName(),
                        read.meaning().detail(),
                        detail.category().wireName(),
                        read.rule(),
                        true);
            }
            case ScanReading.Unrecognised _ -> new NormalizeReport(null, null, null, null, false);
        };
    }
}
