package io.waybill.poller.exchange;

import io.waybill.carriers.Answer;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Secrets;
import io.waybill.poller.account.Account;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A carrier's question as an HTTP request, with the account's secrets, and the HTTP response as the carrier reads it. */
final class Requests {

    private Requests() {}

    /** @param token where the credential is one for a token */
    static HttpRequest request(Account account, CarrierRequest question, @Nullable Token token) {
        var body = question.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(question.body());
        var request =
                HttpRequest.newBuilder(at(account, question.pathAndQuery())).method(question.method(), body);
        question.headers().forEach(request::setHeader);
        secrets(question.credential(), account.secrets(), token).forEach(request::setHeader);
        return request.build();
    }

    static URI at(Account account, String pathAndQuery) {
        return URI.create(account.url().toString().replaceAll("/+$", "") + pathAndQuery);
    }

    static String basic(String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static Map<String, String> secrets(Credential credential, Secrets secrets, @Nullable Token token) {
        return switch (credential) {
            case Credential.Headers(var headerBySecret) ->
                headerBySecret.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, header -> secrets.named(header.getKey())));
            case Credential.Basic(var user, var password) ->
                Map.of("Authorization", basic(secrets.named(user), secrets.named(password)));
            case Credential.ClientCredentials _ ->
                token == null ? Map.of() : Map.of("Authorization", "Bearer " + token.value());
            // What is signed has all that it needs.
            case Credential.Signed _, Credential.None _ -> Map.of();
        };
    }

    static CarrierResponse response(HttpResponse<byte[]> response) {
        var headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getFirst()));
        return CarrierResponse.of(response.statusCode(), headers, response.body());
    }

    static Replies replies(Account account, List<String> numbers, HttpResponse<byte[]> response) {
        var answers = account.connector().read(response(response));
        return Replies.of(numbers, answers, answer -> reply(answer, response));
    }

    private static Reply reply(Answer answer, HttpResponse<byte[]> response) {
        var status = response.statusCode();
        return switch (answer) {
            case Answer.Scans scans -> new Reply.Known(scans);
            case Answer.NotYetKnown unknown -> new Reply.NotKnown(unknown);
            case Answer.Refused(var whom, var reason) -> Reply.Failed.of(FaultRules.refused(whom), reason);
            case Answer.Busy(var retryAfter, var reason) ->
                new Reply.Failed(FaultRules.busy(status), reason, retryAfter, null, true);
            case Answer.Unreadable(var reason) ->
                new Reply.Failed(FaultRules.unreadable(status), reason, null, response.body(), true);
        };
    }
}
