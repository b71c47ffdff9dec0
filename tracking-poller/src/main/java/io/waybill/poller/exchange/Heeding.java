package io.waybill.poller.exchange;

import io.waybill.poller.account.Account;
import io.waybill.poller.account.Budgets;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Does as carriers ask that want fewer calls, or none for a while. */
@Component
public class Heeding {

    private final Budgets budgets;

    Heeding(Budgets budgets) {
        this.budgets = budgets;
    }

    /** @param calledAt machine time at which the call went out */
    public void heed(Account account, Replies replies, Instant calledAt) {
        replies.wantsPause().ifPresent(failed -> heed(account, failed, calledAt));
    }

    private void heed(Account account, Reply.Failed failed, Instant calledAt) {
        var retryAfter = failed.retryAfter();
        if (failed.fault() == Fault.TOO_MANY_CALLS) {
            budgets.slowDown(account, calledAt, retryAfter);
        } else if (retryAfter != null) {
            budgets.block(account, retryAfter);
        }
    }
}
