package io.waybill.carriers.dhlparcelde;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.reading.Guarded;
import io.waybill.carriers.reading.PerNumber;
import io.waybill.carriers.reading.Xml;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An answer: elements {@code data} in each other, told apart by their {@code name}. */
final class PieceList {

    private static final String FINE = "0";

    private PieceList() {}

    static Answers read(String xml) {
        JsonNode root = Xml.tree(xml);
        JsonNode list = Stream.concat(Stream.of(root), below(root))
                .filter(element -> isNamed(element, "piece-shipment-list"))
                .findFirst()
                .orElse(root);
        String code = attribute(list, "code");
        if (!code.isEmpty() && !code.equals(FINE)) {
            return Answers.of(PieceFault.read(code, attribute(list, "error")));
        }
        List<JsonNode> pieces = named(list, "piece-shipment");
        if (pieces.isEmpty() && code.isEmpty()) {
            return Answers.of(new Unreadable("no piece list"));
        }
        PerNumber answers = new PerNumber();
        Answer rest = new NotYetKnown("the answer does not name the number");
        for (JsonNode piece : pieces) {
            String number = number(piece);
            if (number.isEmpty()) {
                rest = new Unreadable("a piece without number");
            } else {
                answers.add(number, Guarded.read(() -> read(number, piece)));
            }
        }
        return answers.answers(rest);
    }

    private static Answer read(String number, JsonNode piece) {
        String code = attribute(piece, "error-status");
        return code.isEmpty() || code.equals(FINE)
                ? Piece.read(number, piece)
                : PieceFault.read(code, attribute(piece, "status") + attribute(piece, "error"));
    }

    /** As it was asked for, but not where that was a list. */
    private static String number(JsonNode piece) {
        return Stream.of("searched-piece-code", "piece-code", "piece-identifier")
                .map(name -> attribute(piece, name))
                .filter(number -> !number.isEmpty() && !number.contains(";"))
                .findFirst()
                .orElse("");
    }

    /** Elements of a name, however deep; DHL writes the names with and without hyphens. */
    static List<JsonNode> named(JsonNode element, String name) {
        return below(element).filter(inner -> isNamed(inner, name)).toList();
    }

    private static Stream<JsonNode> below(JsonNode element) {
        return Xml.each(element, "data").stream().flatMap(inner -> Stream.concat(Stream.of(inner), below(inner)));
    }

    private static boolean isNamed(JsonNode element, String name) {
        return attribute(element, "name").replace("-", "").equals(name.replace("-", ""));
    }

    /** Empty where there is none. */
    static String attribute(JsonNode element, String name) {
        String value = Xml.text(element, name);
        return value == null ? "" : value;
    }
}
