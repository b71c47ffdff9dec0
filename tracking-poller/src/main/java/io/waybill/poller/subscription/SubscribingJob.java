package io.waybill.poller.subscription;

import io.waybill.kit.work.Worker;
import io.waybill.poller.account.Account;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks at what is due again and again; of an account's calls it takes a quarter at most. */
@Component
class SubscribingJob extends Worker {

    private static final int SHARE = 4;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final SubscribingAccounts accounts;
    private final Subscribing subscribing;
    private final SubscriptionSettings settings;

    SubscribingJob(SubscribingAccounts accounts, Subscribing subscribing, SubscriptionSettings settings) {
        super(STOP_WITHIN);
        this.accounts = accounts;
        this.subscribing = subscribing;
        this.settings = settings;
    }

    @Override
    protected void begin() {
        accounts.all().forEach(account -> {
            repeat("Looking for numbers to subscribe to at " + account.key(), () -> {
                subscribing.wantAll(account);
                return settings.sweep();
            });
            repeat("Subscribing at " + account.key(), () -> {
                subscribe(account);
                return settings.tick();
            });
        });
    }

    private void subscribe(Account account) {
        var calls = Math.max(
                1, (int) (account.limits().perSecond() * settings.tick().toMillis() / 1000 / SHARE));
        for (var call = 0; call < calls && subscribing.subscribe(account); call++) {
            // Until nothing more is due.
        }
    }
}
