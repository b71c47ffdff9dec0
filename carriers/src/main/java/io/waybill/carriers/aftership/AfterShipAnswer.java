package io.waybill.carriers.aftership;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.PerNumber;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** An answer to any call, in AfterShip's envelope {@code meta} and {@code data}, whose shapes changed with versions. */
final class AfterShipAnswer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final int EXISTS = 4003;
    private static final int NOT_FOLLOWED = 4004;
    private static final int NO_SUCH_PAGE = 404;

    private AfterShipAnswer() {}

    static Answers read(CarrierResponse response) {
        if (response.status() / 100 == 2) {
            return Guarded.batch(() -> enveloped(response, JSON.readTree(response.body())));
        }
        Answers said = Guarded.batch(() -> enveloped(response, JSON.readTree(response.body())));
        boolean silent = said.together() instanceof Unreadable;
        return silent && response.status() != NO_SUCH_PAGE
                ? Answers.of(AfterShipLimit.read(response, "no answer of AfterShip's"))
                : said;
    }

    /** One tracking, as in a list or in a pushed body. */
    static Answer tracking(JsonNode tracking) {
        return Guarded.read(() -> AfterShipParcel.read(JSON.treeToValue(tracking, AfterShipTracking.class)));
    }

    static String number(JsonNode tracking) {
        return tracking.path("tracking_number").asString("");
    }

    private static Answers enveloped(CarrierResponse response, JsonNode answer) {
        int code = answer.path("meta").path("code").asInt(0);
        if (code == NOT_FOLLOWED) {
            return Answers.of(new NotYetKnown("AfterShip's code 4004: not followed", Next.REGISTER));
        }
        if (code == EXISTS) {
            return Answers.of(new NotYetKnown("AfterShip's code 4003: followed already", Next.ASK_AGAIN_SOON));
        }
        return code == 0 || code / 100 == 2 ? data(answer.path("data")) : Answers.of(fault(response, code));
    }

    /** Codes of four digits are about the question, others are HTTP's. */
    private static Answer fault(CarrierResponse response, int code) {
        int status = code / 1000 == 4 ? 400 : code;
        return AfterShipLimit.read(
                new CarrierResponse(status, response.headers(), response.body()), "AfterShip's code " + code);
    }

    private static Answers data(JsonNode data) {
        JsonNode list = data.isArray() ? data : data.path("trackings");
        JsonNode single = data.has("tracking") ? data.path("tracking") : data;
        if (!list.isArray() && !single.has("tracking_number")) {
            return Answers.of(new Unreadable("no tracking"));
        }
        List<JsonNode> trackings = list.isArray() ? list.valueStream().toList() : List.of(single);
        PerNumber numbers = new PerNumber();
        trackings.stream()
                .filter(tracking -> !number(tracking).isBlank())
                .forEach(tracking -> numbers.add(number(tracking), tracking(tracking)));
        return numbers.answers(others(data, trackings));
    }

    /** What holds for the numbers that the answer passes over. */
    private static Answer others(JsonNode data, List<JsonNode> trackings) {
        if (data.path("pagination").path("has_next_page").asBoolean(false)) {
            return new Unreadable("the answer has further pages");
        }
        // Without its number nobody knows which one a tracking is about.
        return trackings.stream().anyMatch(tracking -> number(tracking).isBlank())
                ? new Unreadable("a tracking without a number")
                : new NotYetKnown("AfterShip does not follow the number", Next.REGISTER);
    }
}
