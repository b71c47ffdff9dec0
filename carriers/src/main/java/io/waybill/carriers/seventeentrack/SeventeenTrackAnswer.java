package io.waybill.carriers.seventeentrack;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.FailedExchange;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.PerNumber;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** An answer to any call. Most errors come with 200: of the whole call beside the data, of one number in its place. */
final class SeventeenTrackAnswer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private SeventeenTrackAnswer() {}

    static Answers read(CarrierResponse response) {
        return response.status() / 100 == 2
                ? Guarded.batch(() -> numbers(JSON.readTree(response.body())))
                : Answers.of(failed(response));
    }

    /** One item as it stands in {@code accepted} or in a pushed body. */
    static Answer accepted(JsonNode item) {
        return Guarded.read(() -> SeventeenTrackParcel.read(JSON.treeToValue(item, SeventeenTrackItem.class)));
    }

    static String number(JsonNode item) {
        return item.path("number").asString("");
    }

    /** The code says more than the status only where it is about the account. */
    private static Answer failed(CarrierResponse response) {
        try {
            int code = code(JSON.readTree(response.body()));
            Answer said = SeventeenTrackCode.answer(code);
            return said instanceof Refused refused && refused.fault() == Refused.Fault.ACCESS
                    ? said
                    : FailedExchange.read(response, "17TRACK's code " + code);
        } catch (JacksonException e) {
            return FailedExchange.read(response, "no answer of 17TRACK's");
        }
    }

    private static Answers numbers(JsonNode answer) {
        int code = code(answer);
        if (code != 0) {
            return Answers.of(SeventeenTrackCode.answer(code));
        }
        JsonNode accepted = answer.path("data").path("accepted");
        JsonNode rejected = answer.path("data").path("rejected");
        if (!isList(accepted) && !isList(rejected)) {
            return Answers.of(new Unreadable("neither accepted nor rejected"));
        }
        PerNumber numbers = new PerNumber();
        named(accepted).forEach(item -> numbers.add(number(item), accepted(item)));
        named(rejected).forEach(item -> numbers.add(number(item), rejected(item)));
        // Without its number nobody knows which one an item is about.
        boolean unnamed = Stream.of(accepted, rejected)
                .flatMap(JsonNode::valueStream)
                .anyMatch(item -> number(item).isBlank());
        return unnamed ? numbers.answers(new Unreadable("an item without a number")) : numbers.answers();
    }

    /** Null where it holds nothing. */
    private static boolean isList(JsonNode items) {
        return items.isArray() || items.isNull();
    }

    private static Stream<JsonNode> named(JsonNode items) {
        return items.valueStream().filter(item -> !number(item).isBlank());
    }

    private static Answer rejected(JsonNode item) {
        return SeventeenTrackCode.answer(item.path("error").path("code").asInt(0));
    }

    /** Of the whole call; 0 where it went well. */
    private static int code(JsonNode answer) {
        return Stream.concat(
                        Stream.of(answer), answer.path("data").path("errors").valueStream())
                .mapToInt(said -> said.path("code").asInt(0))
                .filter(code -> code != 0)
                .findFirst()
                .orElse(0);
    }
}
