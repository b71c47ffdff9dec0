package io.waybill.poller.exchange;

import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.Credential;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Account;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
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

    /** @param numbers that the question is about */
    Replies call(Account account, CarrierRequest question, List<String> numbers, Allowance allowance, TimeLeft left)
            throws IOException, TimeoutException, InterruptedException {
        CarrierRequest signed;
        try {
            signed = signed(account, question);
        } catch (IllegalArgumentException _) {
            // Such as a key that is none; what it says may quote it.
            var why = Reply.Failed.of(Fault.LOCKED_OUT, "a secret of the account is not of the carrier's form");
            return Replies.failed(why.beforeAsking(), numbers.size());
        }
        return signed.credential() instanceof Credential.ClientCredentials credential
                ? withToken(account, signed, credential, numbers, allowance, left)
                : Requests.replies(account, numbers, http.send(Requests.request(account, signed, null), left));
    }

    private CarrierRequest signed(Account account, CarrierRequest question) {
        return question.credential() instanceof Credential.Signed(var signature)
                ? signature.sign(question, account.secrets(), machineTime.instant())
                : question;
    }

    private Replies withToken(
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
            return Replies.failed(((TokenAnswer.None) first).why(), numbers.size());
        }
        var response = http.send(Requests.request(account, question, token), left);
        // One that was fetched just now is no older than the carrier's refusal.
        if (response.statusCode() != UNAUTHORIZED
                || fetched.done
                || !allowance.ahead().getAsBoolean()) {
            return Requests.replies(account, numbers, response);
        }
        return switch (tokens.inPlaceOf(token, account, credential, allowance.forToken(), left)) {
            case Token another ->
                Requests.replies(account, numbers, http.send(Requests.request(account, question, another), left));
            case TokenAnswer.None(var why) -> Replies.failed(why, numbers.size());
        };
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
