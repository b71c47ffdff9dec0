package io.waybill.carriers.report;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Carriers;
import io.waybill.carriers.CheckDigit;
import io.waybill.carriers.NumberCandidate;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.RuleSet;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.StatusTable;
import io.waybill.carriers.TrackingNumbers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The answers of {@code ./waybill read}, {@code normalize} and {@code detect}, each one line of JSON. */
public final class CarrierReport {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WEBHOOK = "webhook";
    private static final Secrets NO_SECRETS = new Secrets(Map.of());

    private CarrierReport() {}

    /**
     * An answer by whichever interface of the carrier it may be.
     *
     * @param kind tracking, webhook, register or error
     */
    public static String read(String carrierId, int httpStatus, String kind, byte[] body) {
        List<Answer> readings = Carriers.about(carrierId).stream()
                .flatMap(carrier -> kind.equals(WEBHOOK)
                        ? carrier.push().map(push -> push.read(new PushedBody(Map.of(), body), NO_SECRETS)).stream()
                        : Stream.of(carrier.read(CarrierResponse.of(httpStatus, Map.of(), body))))
                .map(Answers::together)
                .toList();
        Answer answer = readings.stream()
                .filter(reading -> !(reading instanceof Unreadable))
                .findFirst()
                .or(() -> readings.stream().findFirst())
                .orElseGet(() -> new Unreadable("no interface of '" + carrierId + "' reads such a body"));
        return JSON.writeValueAsString(shown(carrierId, answer));
    }

    /** @param code empty where there is only text */
    public static String normalize(String carrierId, String code, String text) {
        return normalize(RuleSet.builtIn(), carrierId, code, text);
    }

    /** By rules that may be more than ours. */
    public static String normalize(RuleSet rules, String carrierId, String code, String text) {
        String said = code.isBlank() ? null : code;
        // Lists of codes do not tell a carrier's codes from its summaries.
        return JSON.writeValueAsString(ShownReading.of(rules.table(carrierId).read(said, said, text)));
    }

    public static String detect(String number) {
        return JSON.writeValueAsString(new ShownNumber(
                number,
                TrackingNumbers.detect(number).stream().map(ShownCandidate::of).toList()));
    }

    private static ShownAnswer shown(String carrierId, Answer answer) {
        StatusTable table = StatusTable.forCarrier(carrierId);
        return switch (answer) {
            case Scans(var parcels) ->
                new ShownAnswer(
                        "scans",
                        null,
                        parcels.stream()
                                .map(parcel -> ShownParcel.of(parcel, table))
                                .toList());
            case NotYetKnown(var reason, var _) -> nothing("not_yet_known", reason);
            case Refused(var _, var reason) -> nothing("refused", reason);
            case Busy(var _, var reason) -> nothing("busy", reason);
            case Unreadable(var reason) -> nothing("unreadable", reason);
        };
    }

    private static ShownAnswer nothing(String outcome, String reason) {
        return new ShownAnswer(outcome, reason, List.of());
    }

    private record ShownAnswer(String outcome, @Nullable String reason, List<ShownParcel> parcels) {}

    private record ShownNumber(String number, List<ShownCandidate> candidates) {}

    private record ShownCandidate(
            String carrier,
            String format,
            double confidence,
            String checkDigit,
            @Nullable String trackingUrl) {

        static ShownCandidate of(NumberCandidate candidate) {
            CheckDigit digit = candidate.checkDigit();
            return new ShownCandidate(
                    candidate.carrier(),
                    candidate.format(),
                    candidate.confidence(),
                    digit.wireName(),
                    candidate.trackingUrl());
        }
    }
}
