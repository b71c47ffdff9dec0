package io.waybill.local.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the parcels of a run did, as a table. */
final class Summary {

    private static final String ROW = "  %-32s  %-20s  %-10s  %-22s  %5s  %s%n";

    private Summary() {}

    static String of(List<PlayedParcel> parcels, Function<PlayedParcel, Optional<ParcelState>> states) {
        return ROW.formatted("journey", "number", "order", "status", "scans", "took")
                + parcels.stream()
                        .map(parcel -> row(parcel, states.apply(parcel)))
                        .collect(Collectors.joining());
    }

    private static String row(PlayedParcel parcel, Optional<ParcelState> state) {
        return ROW.formatted(
                parcel.plot().title(),
                parcel.number(),
                parcel.orderId(),
                state.map(Summary::status).orElse("never registered"),
                state.map(ParcelState::scans).orElse(0),
                state.map(last -> days(Duration.between(parcel.startsAt(), last.lastNews())))
                        .orElse(""));
    }

    private static String status(ParcelState state) {
        var status = state.now() == null ? "no news" : state.now().status().wireName();
        return state.corrections() == 0 ? status : status + ", " + state.corrections() + " corrections";
    }

    private static String days(Duration duration) {
        return "%d days %d h".formatted(duration.toDays(), duration.toHoursPart());
    }
}
