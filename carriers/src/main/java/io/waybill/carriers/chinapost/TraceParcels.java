package io.waybill.carriers.chinapost;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Items sorted by parcel: a push holds those of several. */
final class TraceParcels {

    private TraceParcels() {}

    /** By number; one broken item makes its own parcel unreadable, no other. */
    static Map<String, Answer> read(List<JsonNode> items) {
        Map<String, List<JsonNode>> byNumber = new LinkedHashMap<>();
        for (JsonNode item : items) {
            List<String> numbers = TraceItem.numbers(item);
            byNumber.computeIfAbsent(numbers.isEmpty() ? "" : numbers.getFirst(), n -> new ArrayList<>())
                    .add(item);
        }
        if (byNumber.size() == 2 && byNumber.containsKey("")) {
            // Where all else is about one parcel, items without number are too.
            byNumber = Map.of(String.join("", byNumber.keySet()), items);
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        byNumber.forEach((number, own) -> answers.put(number, Guarded.read(() -> parcel(number, own))));
        return answers;
    }

    private static Answer parcel(String number, List<JsonNode> nodes) {
        Demanded.present(number, "traceNo");
        List<TraceItem> items = new ArrayList<>();
        for (JsonNode node : nodes) {
            TraceItem item = TraceItem.of(node);
            items.add(items.isEmpty() ? item : item.under(items.getLast()));
        }
        boolean newestFirst = happenedAt(items.getFirst()).isAfter(happenedAt(items.getLast()));
        List<CarrierScan> scans = IntStream.range(0, items.size())
                .mapToObj(at -> TraceScan.of(items.get(at), newestFirst ? items.size() - 1 - at : at))
                .toList();
        ParcelReport report =
                new ParcelReport(number, null, ReportOrder.oldestFirst(scans), HandOver.legs(number, items));
        return new Scans(List.of(report));
    }

    private static Instant happenedAt(TraceItem item) {
        return Demanded.present(Beijing.read(item.time()).happenedAt(), "opTime");
    }
}
