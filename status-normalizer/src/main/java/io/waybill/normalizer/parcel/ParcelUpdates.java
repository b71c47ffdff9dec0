package io.waybill.normalizer.parcel;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.Eta;
import io.waybill.normalizer.arrival.Arrival;
import io.waybill.normalizer.arrival.CarrierPromise;
import io.waybill.normalizer.arrival.Reckoned;
import io.waybill.normalizer.status.Earlier;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of a parcel's row is written anew, and when. */
final class ParcelUpdates {

    private ParcelUpdates() {}

    /**
     * What each scan and each timer changes. Whoever saves has judged the parcel: no lease is needed any more.
     *
     * @param json writes counts
     */
    static RowsUpdate<Parcel> judged(Function<Map<Status, Integer>, String> json) {
        return RowsUpdate.<Parcel>of()
                .text("watch", parcel -> parcel.watch().name())
                .text(
                        "status",
                        of(Parcel::published, meaning -> meaning.status().name()))
                .text("detail", of(Parcel::published, Meaning::detail))
                .json("occurrences", parcel -> json.apply(parcel.occurrences()))
                .number("statuses_seq", Parcel::seq)
                .moment("look_due", parcel -> parcel.timer().lookDue())
                .moment("look_wanted_at", parcel -> parcel.timer().lookWantedAt())
                .moment("delay_check_at", parcel -> parcel.timer().checkAt())
                .number("looks_seq", parcel -> parcel.timer().looksSeq())
                .number("delays_seq", parcel -> parcel.timer().delaysSeq())
                .day("scan_month", parcel -> parcel.shelf().month())
                .moment("scans_until", parcel -> parcel.shelf().until())
                .moment("news_at", parcel -> parcel.shelf().newsAt())
                .text(
                        "earlier_status",
                        earlier(earlier -> earlier.meaning().status().name()))
                .text("earlier_detail", earlier(earlier -> earlier.meaning().detail()))
                .moment("earlier_until", earlier(Earlier::until))
                .number("rules", Parcel::rules)
                .also("delay_leased_until = null");
    }

    private static <V> Function<Parcel, @Nullable V> earlier(Function<Earlier, @Nullable V> part) {
        return of(parcel -> parcel.shelf().earlier(), part);
    }

    /** What few scans change. What ends otherwise than was learned is learned anew. */
    static RowsUpdate<Parcel> arrival() {
        return RowsUpdate.<Parcel>of()
                .text("journal", parcel -> parcel.arrival().noted().line())
                .day("way_ended_on", of(parcel -> parcel.arrival().journal().end(), end -> end.knownOn()))
                .day("eta_earliest", arrival(Arrival::shown, Eta::earliest))
                .day("eta_likely", arrival(Arrival::shown, Eta::likely))
                .day("eta_latest", arrival(Arrival::shown, Eta::latest))
                .day("carrier_promise_from", arrival(Arrival::carrierDays, DateRange::from))
                .day("carrier_promise_to", arrival(Arrival::carrierDays, DateRange::to))
                .text("carrier_promise_by", arrival(Arrival::promise, CarrierPromise::carrier))
                .day("reckoned_on", reckoned(reckoned -> reckoned.on().day()))
                .number("reckoned_by", reckoned(reckoned -> reckoned.on().edition()))
                .decimal("missing", reckoned(Reckoned::missing))
                .number("usual_silence", of(reckoned(Reckoned::usualSilence), Duration::toSeconds))
                .also("learned = learned and now.way_ended_on is not null and parcel.journal = now.journal");
    }

    private static <V> Function<Parcel, @Nullable V> reckoned(Function<Reckoned, @Nullable V> part) {
        return arrival(Arrival::reckoned, part);
    }

    private static <P, V> Function<Parcel, @Nullable V> arrival(
            Function<Arrival, @Nullable P> which, Function<P, @Nullable V> part) {
        return of(parcel -> which.apply(parcel.arrival()), part);
    }

    /** What shipments change. */
    static RowsUpdate<Parcel> consigned() {
        return RowsUpdate.<Parcel>of()
                .text("merchant_id", Parcel::merchantId)
                .flag("imported", Parcel::imported)
                .moment("shipped_at", parcel -> parcel.consignment().shippedAt())
                .text("destination", parcel -> parcel.consignment().destination())
                .day("promise_from", of(parcel -> parcel.consignment().promise(), DateRange::from))
                .day("promise_to", of(parcel -> parcel.consignment().promise(), DateRange::to))
                .moment("numbered_at", parcel -> parcel.consignment().numberedAt())
                .text("tracking_number", parcel -> parcel.consignment().trackingNumber())
                .text("origin", parcel -> parcel.consignment().origin())
                .text("carrier", parcel -> parcel.arrival().route().carrier())
                .text("service", parcel -> parcel.arrival().route().service())
                .text("origin_postal_code", parcel -> parcel.arrival().route().originPostalCode())
                .text(
                        "destination_postal_code",
                        parcel -> parcel.arrival().route().destinationPostalCode());
    }

    private static <P, V> Function<Parcel, @Nullable V> of(
            Function<Parcel, @Nullable P> which, Function<P, @Nullable V> part) {
        return parcel -> {
            var known = which.apply(parcel);
            return known == null ? null : part.apply(known);
        };
    }
}
