package io.waybill.poller.exchange;

import io.waybill.carriers.Credential.ClientCredentials;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Account;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks for tokens (RFC 6749, 4.4). */
@Component
class TokenEndpoint {

    private final CarrierHttp http;
    private final TokenReading reading;
    private final MachineTime machineTime;

    TokenEndpoint(CarrierHttp http, TokenReading reading, MachineTime machineTime) {
        this.http = http;
        this.reading = reading;
        this.machineTime = machineTime;
    }

    TokenAnswer fetch(Account account, ClientCredentials credential, TimeLeft left) throws InterruptedException {
        var askedAt = machineTime.instant();
        try {
            var response = http.send(request(account, credential), left);
            return reading.read(Requests.response(response), askedAt);
        } catch (IOException e) {
            return none(FaultRules.network(e), e);
        } catch (TimeoutException e) {
            return none(Fault.TIMED_OUT, e);
        }
    }

    private static TokenAnswer none(Fault fault, Exception trouble) {
        var detail = "the token endpoint: " + trouble.getMessage();
        return new TokenAnswer.None(Reply.Failed.of(fault, detail).beforeAsking());
    }

    private static HttpRequest request(Account account, ClientCredentials credential) {
        var id = account.secrets().named("id");
        var secret = account.secrets().named("secret");
        var form = new TreeMap<>(credential.form());
        form.put("grant_type", "client_credentials");
        var request = HttpRequest.newBuilder(Requests.at(account, credential.path()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        switch (credential.sentAs()) {
            case BASIC_HEADER -> request.header("Authorization", Requests.basic(id, secret));
            case FORM_FIELDS -> {
                form.put("client_id", id);
                form.put("client_secret", secret);
            }
        }
        return request.POST(BodyPublishers.ofString(encoded(form))).build();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
