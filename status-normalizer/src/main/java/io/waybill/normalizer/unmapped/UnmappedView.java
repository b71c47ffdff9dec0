package io.waybill.normalizer.unmapped;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page, what was heard most often first.
 *
 * @param next the {@code after} of the next page; absent on the last one
 */
record UnmappedView(List<Line> scans, @Nullable String next) {

    /**
     * @param code the carrier's
     * @param summary its coarser code
     */
    record Line(
            UUID id,
            String carrier,
            @Nullable String code,
            @Nullable String summary,
            String text,
            @Nullable String language,
            long times,
            Instant firstHeardAt,
            Instant lastHeardAt) {}

    static UnmappedView of(List<Line> oneMoreThanAsked, int asked) {
        if (oneMoreThanAsked.size() <= asked) {
            return new UnmappedView(oneMoreThanAsked, null);
        }
        var page = oneMoreThanAsked.subList(0, asked);
        return new UnmappedView(List.copyOf(page), UnmappedPage.after(page.getLast()));
    }
}
