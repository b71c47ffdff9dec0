package io.waybill.local.journey;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the parcels of a run did, as a table. */
final class Summary {

    private static final String ROW = "  %-31s  %-20s  %-8s  %-26s  %5s  %5s  %5s  %-11s  %s%n";
    private static final String BY_MAIL = "email";

    private Summary() {}

    static String of(Map<PlayedParcel, Verdict> parcels, Function<PlayedParcel, Optional<ParcelState>> states) {
        return ROW.formatted("journey", "number", "order", "end", "scans", "mails", "texts", "took", "")
                + parcels.entrySet().stream()
                        .map(parcel -> row(parcel.getKey(), parcel.getValue(), states.apply(parcel.getKey())))
                        .collect(Collectors.joining());
    }

    private static String row(PlayedParcel parcel, Verdict verdict, Optional<ParcelState> state) {
        return ROW.formatted(
                parcel.plot().title(),
                parcel.number(),
                parcel.orderId(),
                state.map(Summary::end).orElse("never registered"),
                state.map(ParcelState::scans).orElse(0),
                state.map(last -> told(last, true)).orElse(0L),
                state.map(last -> told(last, false)).orElse(0L),
                state.map(last -> days(Duration.between(parcel.startsAt(), last.lastNews())))
                        .orElse(""),
                verdict.words());
    }

    private static String end(ParcelState state) {
        if (state.hasSettledClaim()) {
            return "claim settled";
        }
        var status = state.now() == null ? "no news" : state.now().status().wireName();
        return state.corrections() == 0 ? status : status + ", " + state.corrections() + " corrections";
    }

    private static long told(ParcelState state, boolean byMail) {
        return state.told().stream()
                .filter(message -> message.channel().equals(BY_MAIL) == byMail)
                .count();
    }

    private static String days(Duration duration) {
        return "%d days %d h".formatted(duration.toDays(), duration.toHoursPart());
    }
}
