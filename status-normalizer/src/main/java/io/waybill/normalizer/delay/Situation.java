package io.waybill.normalizer.delay;

import io.waybill.normalizer.threshold.Thresholds;
import io.waybill.normalizer.threshold.WorkingDays;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
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
        Course course,
        Expectation expectation,
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

    /** Since when its carrier could have had it, under the number that it has now. */
    Optional<Instant> sentAt() {
        return Stream.of(consignment.shippedAt(), consignment.numberedAt())
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
        return is(Detail::buyerMustAct);
    }

    boolean is(Predicate<Detail> state) {
        return detail().filter(state).isPresent();
    }

    Optional<Detail> detail() {
        return Optional.ofNullable(meaning).flatMap(Detail::of);
    }

    /** Whether it has come to its end. */
    boolean hasEnded() {
        return switch (status()) {
            case DELIVERED, RETURNED, CANCELLED -> true;
            case PENDING,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    ATTEMPT_FAILED,
                    EXCEPTION,
                    RETURNING,
                    EXPIRED -> false;
            case null -> false;
        };
    }

    /** Whether its carrier never had it, as far as anybody knows. */
    boolean isUnseen() {
        return status() == null || status() == Status.PENDING || is(Detail.NUMBER_NEVER_KNOWN::equals);
    }

    boolean isDomestic() {
        var origin = consignment.origin();
        return origin != null && origin.equals(consignment.destination());
    }

    WorkingDays daysAtOrigin() {
        return LastZones.workingDays(consignment.origin());
    }

    WorkingDays daysAtDestination() {
        return LastZones.workingDays(consignment.destination());
    }
}
