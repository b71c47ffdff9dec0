package io.waybill.poller.exchange;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.poller.account.Account;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;

/** A carrier's question as an HTTP request, with the account's secret, and the HTTP response as the carrier reads it. */
final class Requests {

    private Requests() {}

    static HttpRequest request(Account account, CarrierRequest question) {
        var base = account.url().toString().replaceAll("/+$", "");
        var body = question.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(question.body());
        var request = HttpRequest.newBuilder(URI.create(base + question.pathAndQuery()))
                .method(question.method(), body);
        question.headers().forEach(request::header);
        return switch (question.credential()) {
            case Credential.Headers(var headerBySecret) -> {
                headerBySecret.values().forEach(header -> request.header(header, account.secret()));
                yield request.build();
            }
            case Credential.None _ -> request.build();
            case Credential.Basic _, Credential.ClientCredentials _, Credential.Signed _ ->
                throw new IllegalStateException("no account with " + account.carrier() + " has such secrets yet");
        };
    }

    static Reply reply(Carrier carrier, String trackingNumber, HttpResponse<byte[]> response) {
        var headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getFirst()));
        var answer = carrier.read(CarrierResponse.of(response.statusCode(), headers, response.body()))
                .about(trackingNumber);
        var status = response.statusCode();
        return switch (answer) {
            case Answer.Scans scans -> new Reply.Known(scans);
            case Answer.NotYetKnown unknown -> new Reply.NotKnown(unknown);
            case Answer.Refused(var _, var reason) -> new Reply.Failed(FaultRules.refused(status), reason, null, null);
            case Answer.Busy(var retryAfter, var reason) ->
                new Reply.Failed(FaultRules.busy(status), reason, retryAfter, null);
            case Answer.Unreadable(var reason) ->
                new Reply.Failed(FaultRules.unreadable(status), reason, null, response.body());
        };
    }
}
