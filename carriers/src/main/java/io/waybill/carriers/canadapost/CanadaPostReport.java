package io.waybill.carriers.canadapost;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.ExpectedDays;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.PostLegs;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.carriers.reading.Xml;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A {@code tracking-detail} with all events of a PIN, or a {@code tracking-summary} with the last of each. */
final class CanadaPostReport {

    private CanadaPostReport() {}

    static Answer read(String xml, @Nullable String language) {
        JsonNode root = Xml.tree(xml);
        List<JsonNode> summaries = Stream.of(root, root.path("tracking-summary"))
                .flatMap(node -> Xml.each(node, "pin-summary").stream())
                .toList();
        if (!summaries.isEmpty()) {
            return summaries(summaries, language);
        }
        JsonNode detail = root.has("tracking-detail") ? root.path("tracking-detail") : root;
        if (!detail.has("pin")) {
            return new Unreadable("neither tracking-detail nor tracking-summary");
        }
        return answer(List.of(parcel(
                detail,
                Xml.each(detail.path("significant-events"), "occurrence").stream()
                        .map(CanadaPostEvent::ofOccurrence)
                        .toList(),
                language)));
    }

    /** Of a reference that several parcels have; a broken one hides no sound one. */
    private static Answer summaries(List<JsonNode> summaries, @Nullable String language) {
        List<Answer> read = summaries.stream()
                .map(summary -> Guarded.read(
                        () -> answer(List.of(parcel(summary, List.of(CanadaPostEvent.ofSummary(summary)), language)))))
                .toList();
        List<ParcelReport> known = read.stream()
                .flatMap(answer -> answer instanceof Scans(var parcels) ? parcels.stream() : Stream.<ParcelReport>of())
                .toList();
        return known.isEmpty() ? read.getFirst() : answer(known);
    }

    private static Answer answer(List<ParcelReport> parcels) {
        List<ParcelReport> known = parcels.stream()
                .filter(parcel -> !parcel.scans().isEmpty())
                .sorted(ReportOrder.LATEST_FIRST)
                .toList();
        return known.isEmpty() ? new NotYetKnown("no event yet") : new Scans(known);
    }

    /** @param newestFirst as the carrier gives them */
    private static ParcelReport parcel(JsonNode node, List<CanadaPostEvent> newestFirst, @Nullable String language) {
        String number = TrackingNumbers.normalise(Demanded.present(Xml.text(node, "pin"), "pin"));
        List<CarrierScan> scans = new ArrayList<>();
        for (int at = 0; at < newestFirst.size(); at++) {
            CanadaPostEvent event = newestFirst.get(at);
            scans.add(event.scan(newestFirst.size() - 1 - at, language, signatory(event, newestFirst)));
        }
        List<CarrierScan> oldestFirst = ReportOrder.oldestFirst(scans);
        return new ParcelReport(
                number,
                null,
                oldestFirst,
                PostLegs.of(number, null, Set.of(CanadaPost.ID)),
                Expectation.of(CanadaPost.ID, oldestFirst, expected(node)));
    }

    /** The day that was corrected before the one that was first named. */
    private static @Nullable DateRange expected(JsonNode node) {
        LocalDate changed = ExpectedDays.written(Xml.text(node, "changed-expected-date"));
        return ExpectedDays.on(
                changed == null ? ExpectedDays.written(Xml.text(node, "expected-delivery-date")) : changed);
    }

    /** Of the delivery itself, else of the signature record of the same moment, else of the same day. */
    private static @Nullable String signatory(CanadaPostEvent delivery, List<CanadaPostEvent> events) {
        List<CanadaPostEvent> records =
                events.stream().filter(CanadaPostEvent::isSignature).toList();
        return Stream.of(
                        Stream.of(delivery),
                        records.stream()
                                .filter(event -> event.time()
                                        .local()
                                        .equals(delivery.time().local())),
                        records.stream().filter(event -> event.day().equals(delivery.day())))
                .flatMap(found -> found)
                .map(CanadaPostEvent::signatory)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
