package io.waybill.poller.exchange;

import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.Credential;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Account;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One question with an account's secrets, and with a token where the carrier wants one. */
@Component
class AccountCalls {

    private static final int UNAUTHORIZED = 401;

    private final CarrierHttp http;
    private final Tokens tokens;
    private final MachineTime machineTime;

    AccountCalls(CarrierHttp http, Tokens tokens, MachineTime machineTime) {
        this.http = http;
        this.tokens = tokens;
        this.machineTime = machineTime;
    }

    /** @return a reply for each number */
    Map<String, Reply> call(
            Account account, CarrierRequest question, List<String> numbers, Allowance allowance, TimeLeft left)
            throws IOException, TimeoutException, InterruptedException {
        CarrierRequest signed;
        try {
            signed = signed(account, question);
        } catch (IllegalArgumentException _) {
            // Such as a key that is none; what it says may quote it.
            return all(
                    numbers,
                    Reply.Failed.of(Fault.LOCKED_OUT, "a secret of the account is not of the carrier's form")
                            .beforeAsking());
        }
        return signed.credential() instanceof Credential.ClientCredentials credential
                ? withToken(account, signed, credential, numbers, allowance, left)
                : replies(account, numbers, http.send(Requests.request(account, signed, null), left));
    }

    private CarrierRequest signed(Account account, CarrierRequest question) {
        return question.credential() instanceof Credential.Signed(var signature)
                ? signature.sign(question, account.secrets(), machineTime.instant())
                : question;
    }

    private Map<String, Reply> withToken(
            Account account,
            CarrierRequest question,
            Credential.ClientCredentials credential,
            List<String> numbers,
            Allowance allowance,
            TimeLeft left)
            throws IOException, TimeoutException, InterruptedException {
        var fetched = new Once(allowance.forToken());
        var first = tokens.of(account, credential, fetched, left);
        if (!(first instanceof Token token)) {
            return all(numbers, ((TokenAnswer.None) first).why());
        }
        var response = http.send(Requests.request(account, question, token), left);
        // One that was fetched just now is no older than the carrier's refusal.
        if (response.statusCode() != UNAUTHORIZED
                || fetched.done
                || !allowance.ahead().getAsBoolean()) {
            return replies(account, numbers, response);
        }
        return switch (tokens.inPlaceOf(token, account, credential, allowance.forToken(), left)) {
            case Token another ->
                replies(account, numbers, http.send(Requests.request(account, question, another), left));
            case TokenAnswer.None(var why) -> all(numbers, why);
        };
    }

    private static Map<String, Reply> replies(Account account, List<String> numbers, HttpResponse<byte[]> response) {
        return numbers.stream()
                .collect(Collectors.toMap(
                        number -> number, number -> Requests.reply(account, number, response), (first, _) -> first));
    }

    static Map<String, Reply> all(List<String> numbers, Reply reply) {
        return numbers.stream().collect(Collectors.toMap(number -> number, _ -> reply, (first, _) -> first));
    }

    private static final class Once implements Runnable {
        private final Runnable count;
        private boolean done;

        private Once(Runnable count) {
            this.count = count;
        }

        @Override
        public void run() {
            done = true;
            count.run();
        }
    }
}
