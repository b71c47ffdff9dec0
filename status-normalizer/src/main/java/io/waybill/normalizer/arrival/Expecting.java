package io.waybill.normalizer.arrival;

import io.waybill.normalizer.arrival.Reckoned.Occasion;
import io.waybill.normalizer.delay.Consignment;
import io.waybill.normalizer.delay.LastZones;
import io.waybill.normalizer.eta.Way;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says when parcels are expected, by what was learned of others. */
@Service
public class Expecting {

    private static final int EARLY = 5;
    private static final int SPREAD_MINUTES = 60;

    private final EtaBook book;

    Expecting(EtaBook book) {
        this.book = book;
    }

    public Expected of(
            String merchantId, Consignment consignment, Arrival arrival, @Nullable Meaning meaning, Instant now) {
        if (consignment.origin() == null
                || consignment.destination() == null
                || arrival.journal().isOver()) {
            return Expected.NOTHING;
        }
        var route = arrival.route();
        var way = new Way(
                merchantId,
                route.carrier(),
                route.service(),
                consignment.origin(),
                route.originPostalCode(),
                consignment.destination(),
                route.destinationPostalCode());
        var here = LocalDateTime.ofInstant(now, LastZones.of(consignment.destination()));
        return new Foresight(book.edition().view(), way, arrival.journal(), here)
                .expected(status(meaning), consignment.promise());
    }

    /** To be asked for before the days are: what is reckoned by a newer edition all the same is reckoned once more. */
    public Occasion occasion(Consignment consignment, Instant now) {
        return new Occasion(
                LocalDate.ofInstant(now, LastZones.of(consignment.destination())),
                book.edition().version());
    }

    private static @Nullable Status status(@Nullable Meaning meaning) {
        return meaning == null ? null : meaning.status();
    }

    /** When to look at a parcel again of which nothing is heard: each morning at its destination, not at all at once. */
    public static Instant again(UUID shipmentId, Consignment consignment, Instant now) {
        var zone = LastZones.of(consignment.destination());
        var here = LocalDateTime.ofInstant(now, zone);
        var morning = here.toLocalDate().atTime(EARLY, Math.floorMod(shipmentId.hashCode(), SPREAD_MINUTES));
        var next = morning.isAfter(here) ? morning : morning.plusDays(1);
        return next.atZone(zone).toInstant();
    }
}
