package io.waybill.poller.exchange;

import io.waybill.carriers.Answer;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.FailedExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A token endpoint's answer (RFC 6749, 5.1 and 5.2). Nothing of it but the error's name is ever shown. */
@Component
class TokenReading {

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]+");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern ERROR = Pattern.compile("[A-Za-z_.]{1,40}");

    /** Where the endpoint does not say. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration LONGEST_LIFE = Duration.ofDays(1);

    private final JsonMapper json = new JsonMapper();

    TokenAnswer read(CarrierResponse response, Instant askedAt) {
        var said = json(response.body());
        if (response.status() / 100 != 2) {
            return new TokenAnswer.None(refused(response, said));
        }
        var token = said.path("access_token").asString("");
        return VISIBLE.matcher(token).matches()
                ? Token.of(token, askedAt, life(said.path("expires_in")))
                : new TokenAnswer.None(Reply.Failed.of(Fault.UNREADABLE, "the token endpoint's answer has no token")
                        .beforeAsking());
    }

    private static Reply.Failed refused(CarrierResponse response, JsonNode said) {
        var status = response.status();
        var error = Optional.of(said.path("error").asString(""))
                .filter(name -> ERROR.matcher(name).matches())
                .map(name -> ": " + name)
                .orElse("");
        var detail = "the token endpoint answers with HTTP " + status + error;
        return switch (FailedExchange.read(response, detail)) {
            case Answer.Refused _ -> Reply.Failed.of(Fault.LOCKED_OUT, detail).beforeAsking();
            case Answer.Busy(var retryAfter, var _) ->
                new Reply.Failed(FaultRules.busy(status), detail, retryAfter, null, false);
            case Answer.Scans _, Answer.NotYetKnown _, Answer.Unreadable _ ->
                Reply.Failed.of(Fault.UNREADABLE, detail).beforeAsking();
        };
    }

    /** Some write the seconds as text. */
    private static Duration life(JsonNode seconds) {
        var written = seconds.asString("");
        if (!SECONDS.matcher(written).matches()) {
            return LIFE;
        }
        var life = Duration.ofSeconds(Long.parseLong(written));
        return life.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : life;
    }

    private JsonNode json(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }
}
