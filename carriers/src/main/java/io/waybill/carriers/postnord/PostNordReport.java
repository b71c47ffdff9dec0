package io.waybill.carriers.postnord;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.PerNumber;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PostNord's answer, only what we read of it. Faults come with HTTP 200, too, beside a list without shipments. */
record PostNordReport(@Nullable CompositeFault compositeFault, List<Shipment> shipments) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern UNKNOWN = Pattern.compile("not ?found|no shipment|unknown", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION = Pattern.compile("invalid.*");

    PostNordReport {
        Demanded.present(shipments, "shipments").forEach(shipment -> Demanded.present(shipment, "shipment"));
    }

    /** @param items each read by itself; none yet where a shipment is only announced */
    record Shipment(
            @Nullable Party consignee,
            @Nullable JsonNode estimatedTimeOfArrival,
            @Nullable List<JsonNode> items) {}

    record Party(@Nullable Address address) {}

    record Address(@Nullable String countryCode) {}

    record CompositeFault(@Nullable List<@Nullable FaultSaid> faults) {}

    /** The values that it quotes ({@code paramValues}) hold the number and are left out. */
    record FaultSaid(@Nullable String faultCode, @Nullable String explanationText) {}

    static PostNordReport in(String body) {
        JsonNode report = JSON.readTree(body).path("TrackingInformationResponse");
        return JSON.treeToValue(Demanded.present(report.isObject() ? report : null, "answer"), PostNordReport.class);
    }

    Answers answers() {
        PerNumber answers = new PerNumber();
        Answer last = withoutShipment();
        int items = 0;
        for (Shipment shipment : shipments) {
            for (JsonNode item : shipment.items() == null ? List.<JsonNode>of() : shipment.items()) {
                last = Guarded.read(
                        () -> PostNordItem.read(item, country(shipment), shipment.estimatedTimeOfArrival()));
                answers.add(item.path("itemId").asString(""), last);
                items++;
            }
        }
        // One item may be asked about by its shipment's number; of several, none speaks for the others.
        return items > 1 ? answers.answers() : answers.answers(last);
    }

    /** Why there is none. */
    Answer withoutShipment() {
        FaultSaid fault = compositeFault == null || compositeFault.faults() == null
                ? null
                : compositeFault.faults().stream().findFirst().orElse(null);
        if (fault == null) {
            return new NotYetKnown("no item");
        }
        String code = String.valueOf(fault.faultCode());
        String reason = "fault " + code;
        if (UNKNOWN.matcher(code + " " + fault.explanationText()).find()) {
            return new NotYetKnown(reason);
        }
        return QUESTION.matcher(code).matches() ? new Refused(Fault.QUESTION, reason) : new Unreadable(reason);
    }

    private static @Nullable String country(Shipment shipment) {
        Address address =
                shipment.consignee() == null ? null : shipment.consignee().address();
        return address == null ? null : address.countryCode();
    }
}
