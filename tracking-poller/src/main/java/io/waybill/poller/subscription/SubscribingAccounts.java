package io.waybill.poller.subscription;

import io.waybill.carriers.AccountVariables;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.Subscription;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The accounts whose carriers are asked to push: those with a secret for it, where carriers can reach us. */
@Component
class SubscribingAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(SubscribingAccounts.class);

    private final List<Account> all;
    private final Set<String> keys;

    SubscribingAccounts(Accounts accounts, SubscriptionSettings settings) {
        this.all = settings.isReachable()
                ? accounts.all().stream()
                        .filter(account -> account.connector().subscription().isPresent())
                        .filter(SubscribingAccounts::awaitsPushes)
                        .toList()
                : List.of();
        this.keys = all.stream().map(Account::key).collect(Collectors.toUnmodifiableSet());
        if (settings.isReachable()) {
            accounts.all().stream()
                    .filter(account -> account.connector()
                            .push()
                            .filter(push -> account.secrets().byName().containsKey(push.secret()))
                            .isPresent())
                    .forEach(account -> LOG.info(
                            "{} pushes to {}/carriers/{}/pushes",
                            account.carrier(),
                            settings.pushUrl(),
                            account.carrier()));
        }
    }

    List<Account> all() {
        return all;
    }

    boolean contains(String accountKey) {
        return keys.contains(accountKey);
    }

    Subscription subscription(Account account) {
        return Optional.of(account.connector()).flatMap(Carrier::subscription).orElseThrow();
    }

    /** By one of the secrets that asking does without. */
    private static boolean awaitsPushes(Account account) {
        var needed = AccountVariables.needed(account.connector());
        return account.secrets().byName().keySet().stream().anyMatch(name -> !needed.contains(name));
    }
}
