package io.waybill.testkit.carrier.api;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The parcels that one carrier knows. */
final class Parcels {

    private record Sent(Course course, Instant startsAt) {

        /** Carriers write whole seconds. */
        Sent {
            startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final InstantSource time;
    private volatile Function<String, Optional<Sent>> anyOther = _ -> Optional.empty();

    Parcels(InstantSource time) {
        this.time = time;
    }

    void send(String number, Course course, Instant startsAt) {
        sent.put(number, new Sent(course, startsAt));
    }

    /** Those of the numbers that nobody sent set out when they are first asked about. */
    void sendAnyOther(Function<String, Course> courses, Predicate<String> ours) {
        anyOther = number ->
                ours.test(number) ? Optional.of(new Sent(courses.apply(number), time.instant())) : Optional.empty();
    }

    Instant now() {
        return time.instant();
    }

    /** What has happened, oldest first; empty for a number that the carrier does not know, or has not yet heard of. */
    Optional<List<Happening>> find(String number) {
        return Optional.ofNullable(sent.computeIfAbsent(
                        number, unknown -> anyOther.apply(unknown).orElse(null)))
                .map(parcel -> parcel.course().until(parcel.startsAt(), now()))
                .filter(happened -> !happened.isEmpty());
    }
}
