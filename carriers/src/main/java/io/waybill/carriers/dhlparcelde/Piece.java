package io.waybill.carriers.dhlparcelde;

import static io.waybill.carriers.dhlparcelde.PieceList.attribute;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.CountryCode;
import io.waybill.carriers.reading.PostLegs;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.carriers.reading.SignedBy;
import io.waybill.events.Leg;
import io.waybill.events.Proof;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One of the pieces in an answer, as a parcel. */
final class Piece {

    private static final Set<String> OURSELVES = Set.of("dhl", "deutsche-post");

    private Piece() {}

    static Answer read(String number, JsonNode piece) {
        List<PieceEvent> events = events(piece);
        if (events.isEmpty()) {
            return new NotYetKnown("no event yet");
        }
        int delivery = IntStream.range(0, events.size())
                .filter(at -> events.get(at).isDelivery())
                .reduce(-1, (earlier, later) -> later);
        Proof proof = proof(piece);
        ParcelReport parcel = new ParcelReport(
                TrackingNumbers.normalise(number),
                PieceEvent.SERVICE,
                ReportOrder.oldestFirst(IntStream.range(0, events.size())
                        .mapToObj(at -> events.get(at).scan(at, at == delivery ? proof : null))
                        .toList()),
                legs(number, piece));
        return new Scans(List.of(parcel));
    }

    /** Oldest first; where DHL lists none, the piece's own status is the only one. */
    private static List<PieceEvent> events(JsonNode piece) {
        List<PieceEvent> events = PieceList.named(piece, "piece-event").stream()
                .map(PieceEvent::of)
                .toList();
        if (events.isEmpty()) {
            return attribute(piece, "status-timestamp").isEmpty() ? List.of() : List.of(PieceEvent.ofStatus(piece));
        }
        boolean newestFirst =
                events.getFirst().time().local().isAfter(events.getLast().time().local());
        return newestFirst ? events.reversed() : events;
    }

    /** The one who took it, once it is delivered; before that the one it is for. */
    private static @Nullable Proof proof(JsonNode piece) {
        String initials = attribute(piece, "delivery-event-flag").equals("1")
                ? SignedBy.initials(attribute(piece, "recipient-name"))
                : null;
        return initials == null ? null : new Proof(initials, null, null);
    }

    /** Abroad the post of the country has it, by a number that DHL gives beside its own. */
    private static List<Leg> legs(String number, JsonNode piece) {
        String destination = CountryCode.alpha2(attribute(piece, "dest-country"));
        return Stream.of(attribute(piece, "upu"), number)
                .map(TrackingNumbers::normalise)
                .flatMap(known -> PostLegs.of(known, destination, OURSELVES).stream())
                .distinct()
                .toList();
    }
}
