package io.waybill.carriers.chinapost;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.reading.FailedExchange;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.ReportOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An answer of any of the interfaces; they answer about one number. */
final class TraceAnswer {

    private TraceAnswer() {}

    static Answers read(CarrierResponse response) {
        return Answers.of(answer(response));
    }

    private static Answer answer(CarrierResponse response) {
        int status = response.status();
        if (status >= 200 && status < 300) {
            return Guarded.read(() -> read(TraceJson.tree(response.body())));
        }
        // Every number is asked for at the same path: its absence says nothing of this one.
        return status == 404 || status == 405
                ? new Unreadable("HTTP " + status + ": no such interface")
                : FailedExchange.read(response, "no trace");
    }

    private static Answer read(JsonNode body) {
        return Verdict.against(body).orElseGet(() -> parcels(items(body)));
    }

    private static List<JsonNode> items(JsonNode body) {
        // The open platform leaves out the body where there is nothing to say.
        return body.has("retCode") && !body.has("retBody") ? List.of() : TraceJson.items(body);
    }

    private static Answer parcels(List<JsonNode> items) {
        if (items.isEmpty()) {
            return new NotYetKnown("no items");
        }
        Map<String, Answer> byNumber = TraceParcels.read(items);
        List<ParcelReport> parcels = byNumber.values().stream()
                .flatMap(answer -> answer instanceof Scans(var reports) ? reports.stream() : Stream.<ParcelReport>of())
                .sorted(ReportOrder.LATEST_FIRST)
                .toList();
        return parcels.isEmpty() ? byNumber.values().iterator().next() : new Scans(parcels);
    }
}
