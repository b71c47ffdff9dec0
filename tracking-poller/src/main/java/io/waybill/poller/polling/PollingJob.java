package io.waybill.poller.polling;

import io.waybill.kit.work.Worker;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.exchange.ExchangeSettings;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks at what is due again and again, and polls it on threads of their own. */
@Component
class PollingJob extends Worker {

    private final Accounts accounts;
    private final Polling polling;
    private final PollMetrics metrics;
    private final PollingSettings settings;

    PollingJob(
            Accounts accounts,
            Polling polling,
            PollMetrics metrics,
            PollingSettings settings,
            ExchangeSettings exchange) {
        super(settings.stopWithin());
        if (settings.lease().compareTo(exchange.longest()) <= 0) {
            throw new IllegalArgumentException("waybill.polling.lease is " + settings.lease()
                    + ", but a call with its retry may take " + exchange.longest()
                    + ": raise it, or lower waybill.exchange.time-limit");
        }
        this.accounts = accounts;
        this.polling = polling;
        this.metrics = metrics;
        this.settings = settings;
    }

    @Override
    protected void begin() {
        accounts.all().forEach(account -> {
            var claimed = new UnderWay();
            repeat("Polling by " + account.key(), () -> claim(account, claimed));
        });
    }

    /** @return how long to wait: not at all while there is work and room for it */
    private Duration claim(Account account, UnderWay claimed) {
        var next = polling.claim(account, claimed);
        next.groups().forEach(group -> begin(account, group, claimed));
        if (!next.groups().isEmpty()) {
            return Duration.ZERO;
        }
        return next.due() ? untilThereMayBeACall(account) : settings.idle();
    }

    /** A tenth of the time in which the account comes by another. */
    private Duration untilThereMayBeACall(Account account) {
        var tenth = Duration.ofMillis(Math.round(100 / account.limits().perSecond()));
        return tenth.compareTo(settings.tick()) < 0
                ? settings.tick()
                : tenth.compareTo(settings.idle()) < 0 ? tenth : settings.idle();
    }

    private void begin(Account account, Group group, UnderWay claimed) {
        claimed.begin(group);
        var first = group.claims().getFirst().plan();
        once("Poll " + first.id() + " by " + account.key(), () -> {
            var completed = false;
            try {
                polling.poll(account, group, claimed::answered);
                completed = true;
            } finally {
                claimed.ended(group);
                if (!completed) {
                    metrics.abandoned();
                }
            }
        });
    }
}
