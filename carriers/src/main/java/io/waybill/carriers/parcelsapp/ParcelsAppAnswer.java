package io.waybill.carriers.parcelsapp;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.FailedExchange;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.PerNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer: shipments, or only the id of a look-up that has just begun, or an error, of all or of one shipment. */
final class ParcelsAppAnswer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final NotYetKnown LOOKING =
            new NotYetKnown("Parcelsapp is looking the number up", Next.ASK_AGAIN_SOON);

    private ParcelsAppAnswer() {}

    static Answers read(CarrierResponse response) {
        return response.status() / 100 == 2
                ? Guarded.batch(() -> shipments(JSON.readTree(response.body())))
                : Answers.of(failed(response));
    }

    /** Its own word says more than the status, where it is one that we know. */
    private static Answer failed(CarrierResponse response) {
        try {
            String error = error(JSON.readTree(response.body()));
            Answer said = ParcelsAppError.answer(error);
            return said instanceof Unreadable || response.status() / 100 == 5
                    ? FailedExchange.read(response, "Parcelsapp's error " + ParcelsAppError.shown(error))
                    : said;
        } catch (JacksonException e) {
            return FailedExchange.read(response, "no answer of Parcelsapp's");
        }
    }

    private static Answers shipments(JsonNode answer) {
        String error = error(answer);
        JsonNode shipments = answer.path("shipments");
        if (!error.isEmpty()) {
            return Answers.of(ParcelsAppError.answer(error));
        }
        if (!shipments.isArray()) {
            return Answers.of(
                    answer.path("uuid").asString("").isBlank()
                            ? new Unreadable("neither uuid nor shipments")
                            : LOOKING);
        }
        boolean done = answer.path("done").asBoolean(true);
        PerNumber numbers = new PerNumber();
        shipments
                .valueStream()
                .filter(shipment -> !number(shipment).isBlank())
                .forEach(shipment -> numbers.add(number(shipment), shipment(shipment, done)));
        return numbers.answers(others(shipments, done));
    }

    /** What holds for the numbers that the answer passes over. */
    private static Answer others(JsonNode shipments, boolean done) {
        // Without its number nobody knows which one a shipment is about.
        if (shipments.valueStream().anyMatch(shipment -> number(shipment).isBlank())) {
            return new Unreadable("a shipment without a number");
        }
        return done ? new NotYetKnown("the answer does not name the number") : LOOKING;
    }

    private static String number(JsonNode shipment) {
        return shipment.path("trackingId").asString("");
    }

    private static Answer shipment(JsonNode shipment, boolean done) {
        String error = error(shipment);
        if (!error.isEmpty()) {
            return ParcelsAppError.answer(error);
        }
        Answer read = Guarded.read(() -> ParcelsAppParcel.read(JSON.treeToValue(shipment, ParcelsAppShipment.class)));
        return read instanceof NotYetKnown && !done ? LOOKING : read;
    }

    private static String error(JsonNode said) {
        return said.path("error").asString("").strip();
    }
}
