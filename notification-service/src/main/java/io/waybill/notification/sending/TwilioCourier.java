package io.waybill.notification.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.waybill.kit.time.BusinessTime;
import io.waybill.notification.text.Letters;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Text messages by Twilio's Messages resource. It knows no idempotency key: what was written is not written again. */
@Component
class TwilioCourier implements Courier {

    private static final long LONGEST_ANSWER = 64 * 1024;

    private final TwilioSettings settings;
    private final Letters letters;
    private final JsonMapper json;
    private final BusinessTime businessTime;

    TwilioCourier(TwilioSettings settings, Letters letters, JsonMapper json, BusinessTime businessTime) {
        this.settings = settings;
        this.letters = letters;
        this.json = json;
        this.businessTime = businessTime;
    }

    @Override
    public Duration longest() {
        return settings.connectLimit().plus(settings.callLimit());
    }

    @Override
    public Receipt deliver(Errand errand, Gate gate) {
        return switch (errand.to()) {
            case Address.Mobile mobile -> deliver(errand, mobile, gate);
            case Address.Mailbox _ -> throw new IllegalArgumentException("a text message goes to a phone");
        };
    }

    private Receipt deliver(Errand errand, Address.Mobile to, Gate gate) {
        var text = letters.sms(
                errand.message(), errand.parcel(), errand.contact(), errand.profile(), businessTime.instant());
        var request = HttpRequest.newBuilder(messages())
                .header("Authorization", authorization())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(Map.of("From", settings.from(), "To", to.number(), "Body", text))))
                .build();
        return gate.open() ? post(request) : new Receipt.Overtaken();
    }

    /** A connection of its own: one kept open may die under the request, and nobody could say whether it was read. */
    private Receipt post(HttpRequest request) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectLimit())
                .build();
        try {
            var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER))
                    .get(settings.callLimit().toMillis(), TimeUnit.MILLISECONDS);
            return receipt(answer);
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (TimeoutException _) {
            return new Receipt.InDoubt("timeout", null);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Receipt.InDoubt("interrupted", null);
        } finally {
            client.shutdownNow();
        }
    }

    private static Receipt failed(Throwable cause) {
        return switch (cause) {
            case ConnectException _, HttpConnectTimeoutException _ -> new Receipt.NotAccepted("connect");
            case SSLHandshakeException _ -> new Receipt.NotAccepted("no_session");
            case IOException _ -> new Receipt.InDoubt("no_answer", null);
            default -> new Receipt.InDoubt("failure", null);
        };
    }

    private Receipt receipt(HttpResponse<String> answer) {
        var body = read(answer.body());
        return TwilioPolicy.receipt(
                answer.statusCode(),
                body.path("code").asInt(0),
                body.path("sid").asString(""));
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException _) {
            return json.createObjectNode();
        }
    }

    private URI messages() {
        return URI.create(settings.url() + "/2010-04-01/Accounts/" + settings.account() + "/Messages.json");
    }

    private String authorization() {
        return "Basic "
                + Base64.getEncoder().encodeToString((settings.account() + ":" + settings.token()).getBytes(UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
