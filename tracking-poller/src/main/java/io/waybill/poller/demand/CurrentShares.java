package io.waybill.poller.demand;

import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The shares of all merchants as this instance knows them: read from memory, as often as a poll is planned. */
@Component
class CurrentShares {

    private record Snapshot(long version, Map<String, AccountShares> shares) {}

    private final Demands demands;
    private final Accounts accounts;
    private volatile Snapshot snapshot;

    CurrentShares(Demands demands, Accounts accounts) {
        this.demands = demands;
        this.accounts = accounts;
        this.snapshot = new Snapshot(-1, shares(Map.of()));
    }

    /** Empty where there is no such account. */
    Optional<AccountShares> of(String account) {
        return Optional.ofNullable(snapshot.shares().get(account));
    }

    /** Whether there was anything new. */
    boolean refresh() {
        var version = demands.version();
        if (version == snapshot.version()) {
            return false;
        }
        snapshot = new Snapshot(version, shares(demands.known()));
        return true;
    }

    private Map<String, AccountShares> shares(Map<String, Demands.Known> known) {
        return accounts.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Account::key,
                        account -> AccountShares.of(
                                Optional.ofNullable(known.get(account.key()))
                                        .map(Demands.Known::demand)
                                        .orElse(AccountDemand.NONE),
                                account)));
    }
}
