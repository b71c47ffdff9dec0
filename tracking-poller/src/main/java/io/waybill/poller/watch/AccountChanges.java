package io.waybill.poller.watch;

import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.plan.Homes;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that came or went while nobody ran: parcels that waited for one, or were asked about with another, move over. */
@Component
class AccountChanges implements ApplicationRunner {

    private final Homes homes;
    private final Accounts accounts;
    private final BusinessTime businessTime;

    AccountChanges(Homes homes, Accounts accounts, BusinessTime businessTime) {
        this.homes = homes;
        this.accounts = accounts;
        this.businessTime = businessTime;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var present = accounts.all().stream().map(Account::key).toList();
        homes.without(present)
                .forEach(home -> accounts.with(home.carrier()).ifPresent(account -> homes.move(home, account.key())));
        accounts.fallback()
                .ifPresent(account ->
                        homes.askElsewhere(account.carrier(), account.key(), present, businessTime.instant()));
    }
}
