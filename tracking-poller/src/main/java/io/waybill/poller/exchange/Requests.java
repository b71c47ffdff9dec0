package io.waybill.poller.exchange;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.poller.account.Account;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;

/** A carrier's question as an HTTP request, with the account's secret, and the HTTP response as the carrier reads it. */
final class Requests {

    private Requests() {}

    static HttpRequest request(Account account, CarrierRequest question) {
        var builder = HttpRequest.newBuilder(URI.create(account.url() + question.path()));
        question.headers().forEach(builder::header);
        return builder.header(question.secretHeader(), account.secret()).build();
    }

    static Reply reply(Carrier carrier, HttpResponse<byte[]> response) {
        var headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().getFirst()));
        var answer = carrier.read(new CarrierResponse(response.statusCode(), headers, response.body()));
        var status = response.statusCode();
        return switch (answer) {
            case Answer.Scans scans -> new Reply.Known(scans);
            case Answer.NotYetKnown unknown -> new Reply.NotKnown(unknown);
            case Answer.Refused(var reason) -> new Reply.Failed(FaultRules.refused(status), reason, null, null);
            case Answer.Busy(var retryAfter, var reason) ->
                new Reply.Failed(FaultRules.busy(status), reason, retryAfter, null);
            case Answer.Unreadable(var reason) ->
                new Reply.Failed(FaultRules.unreadable(status), reason, null, response.body());
        };
    }
}
