package io.waybill.normalizer.delay;

import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that rules go by.
 *
 * @param meaning of its scans; absent while nothing is known
 * @param lastNews absent before the first scan
 */
record Situation(
        Consignment consignment,
        @Nullable Meaning meaning,
        @Nullable LastNews lastNews,
        Thresholds thresholds) {

    /**
     * Since when nothing was heard: not before the parcel was under way, nor before anybody could ask for it by its
     * number. Empty where no begin is known.
     */
    Optional<Instant> silentSince() {
        return Stream.of(newsAt(), consignment.shippedAt(), consignment.numberedAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    @Nullable Instant newsAt() {
        return lastNews == null ? null : lastNews.at();
    }

    @Nullable Status status() {
        return meaning == null ? null : meaning.status();
    }

    boolean waitsForBuyer() {
        return detail().map(Detail::buyerMustAct).orElse(false);
    }

    Optional<Detail> detail() {
        return Optional.ofNullable(meaning).flatMap(Detail::of);
    }
}
