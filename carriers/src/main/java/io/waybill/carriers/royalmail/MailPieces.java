package io.waybill.carriers.royalmail;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.Guarded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mail pieces of an answer: one object with its events, or an array of what is last known of each. */
final class MailPieces {

    private static final JsonMapper JSON = new JsonMapper();

    private MailPieces() {}

    static Answers read(CarrierResponse response) {
        List<Answers> batch = new ArrayList<>();
        Answer whole = Guarded.read(() -> {
            JsonNode body = JSON.readTree(response.body());
            JsonNode pieces = body.path("mailPieces");
            if (pieces.isArray() && !pieces.isEmpty()) {
                batch.add(each(pieces, response));
            }
            if (pieces.isObject()) {
                return answer(pieces, response);
            }
            Optional<RoyalMailProblem> problem = RoyalMailProblem.in(body);
            return problem.map(p -> p.answer(response))
                    .orElseGet(() -> pieces.isArray()
                            ? new NotYetKnown("none of the numbers")
                            : new Unreadable("no mailPieces"));
        });
        return batch.isEmpty() ? Answers.of(whole) : batch.getFirst();
    }

    /** By each number that a piece is known by: it may have been asked about by any. */
    private static Answers each(JsonNode pieces, CarrierResponse response) {
        Map<String, Answer> byNumber = new LinkedHashMap<>();
        boolean named = false;
        for (JsonNode piece : pieces) {
            Answer answer = Guarded.read(() -> answer(piece, response));
            for (String number : numbers(piece)) {
                byNumber.putIfAbsent(number, answer);
                named = true;
            }
        }
        return named ? Answers.each(byNumber) : Answers.of(new Unreadable("no piece with a number"));
    }

    private static Answer answer(JsonNode piece, CarrierResponse response) {
        Optional<RoyalMailProblem> problem = RoyalMailProblem.in(piece);
        if (problem.isPresent() && !isKnown(piece)) {
            return problem.get().answer(response);
        }
        ParcelReport parcel = Demanded.present(JSON.treeToValue(piece, MailPiece.class), "mail piece")
                .parcel();
        return parcel.scans().isEmpty() ? new NotYetKnown("no event yet") : new Scans(List.of(parcel));
    }

    /** Their own sample has an error beside what is known of the piece. */
    private static boolean isKnown(JsonNode piece) {
        boolean good = piece.path("status").asString("200").startsWith("2");
        return good
                && (!piece.path("events").isEmpty()
                        || piece.path("summary").path("lastEventDateTime").isString());
    }

    private static List<String> numbers(JsonNode piece) {
        JsonNode summary = piece.path("summary");
        return Stream.of(summary.path("oneDBarcode"), piece.path("mailPieceId"), summary.path("uniqueItemId"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(number -> !number.isBlank())
                .distinct()
                .toList();
    }
}
