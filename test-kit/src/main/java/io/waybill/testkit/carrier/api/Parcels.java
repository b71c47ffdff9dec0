package io.waybill.testkit.carrier.api;

import io.waybill.testkit.carrier.Departures;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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
    void sendAnyOther(Function<String, Optional<Course>> courses, Departures departures) {
        anyOther =
                number -> courses.apply(number).map(course -> new Sent(course, departures.of(number, time.instant())));
    }

    Instant now() {
        return time.instant();
    }

    /** What has happened, oldest first; empty for a number that the carrier does not know, or has not yet heard of. */
    Optional<List<Happening>> find(String number) {
        // The way of others is not kept: where they go may become known while they travel.
        return Optional.ofNullable(sent.get(number))
                .or(() -> anyOther.apply(number))
                .map(parcel -> parcel.course().until(parcel.startsAt(), now()))
                .filter(happened -> !happened.isEmpty());
    }
}
