package io.waybill.local.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.waybill.local.kafka.Codec;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** {@code POST /2010-04-01/Accounts/{sid}/Messages.json}: takes text messages as Twilio does, and sends none. */
final class TextMessages implements HttpHandler {

    static final String ACCOUNTS = "/2010-04-01/Accounts/";

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int LONGEST = 1_600;
    private static final int CREATED = 201;

    private final Messages messages;
    private final TwilioAccount account;
    private final InstantSource time;

    TextMessages(Messages messages, TwilioAccount account, InstantSource time) {
        this.messages = messages;
        this.account = account;
        this.time = time;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).sendTo(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!account.isAuthorisedBy(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return TwilioError.AUTHENTICATE.answer();
        }
        var ours = ACCOUNTS + account.sid() + "/Messages.json";
        if (!exchange.getRequestMethod().equals("POST")
                || !exchange.getRequestURI().getPath().equals(ours)) {
            return TwilioError.NOT_FOUND.answer();
        }
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var fault = fault(form);
        return fault.isPresent() ? fault.get().answer() : taken(form);
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        Arrays.stream(body.split("&")).map(field -> field.split("=", 2)).forEach(field -> {
            var value = field.length == 2 ? field[1] : "";
            form.put(decoded(field[0]), decoded(value));
        });
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Optional<TwilioError> fault(Map<String, String> form) {
        var to = form.getOrDefault("To", "");
        var body = form.getOrDefault("Body", "");
        if (to.isBlank()) {
            return Optional.of(TwilioError.NO_TO);
        }
        if (!NUMBER.matcher(to).matches()) {
            return Optional.of(TwilioError.INVALID_TO);
        }
        if (form.getOrDefault("From", "").isBlank()) {
            return Optional.of(TwilioError.NO_FROM);
        }
        if (body.isBlank()) {
            return Optional.of(TwilioError.NO_BODY);
        }
        return body.length() > LONGEST ? Optional.of(TwilioError.TOO_LONG) : Optional.empty();
    }

    private Answer taken(Map<String, String> form) throws IOException {
        var sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        var text = new TextMessage(sid, form.get("From"), form.get("To"), form.get("Body"));
        var message = messages.add(Kind.TEXT, text.bytes(), time.instant());
        return Answer.json(CREATED, json(text, message));
    }

    private JsonNode json(TextMessage text, Message message) {
        var created =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(message.received().atOffset(ZoneOffset.UTC));
        return Codec.JSON
                .createObjectNode()
                .put("sid", text.sid())
                .put("account_sid", account.sid())
                .putNull("messaging_service_sid")
                .put("from", text.from())
                .put("to", text.to())
                .put("body", text.body())
                .put("status", "queued")
                .put("direction", "outbound-api")
                .put("num_segments", "1")
                .put("num_media", "0")
                .putNull("price")
                .put("price_unit", "USD")
                .putNull("error_code")
                .putNull("error_message")
                .put("date_created", created)
                .put("date_updated", created)
                .putNull("date_sent")
                .put("api_version", "2010-04-01")
                .put("uri", ACCOUNTS + account.sid() + "/Messages/" + text.sid() + ".json");
    }
}
