package io.waybill.poller.account;

import io.waybill.carriers.Aggregators;
import io.waybill.carriers.Carrier;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The accounts that are there; parcels of a carrier without one wait, or an aggregator is asked about them. */
@Component
public class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final Connectors connectors;
    private final Map<String, Account> shared;
    private final @Nullable Account fallback;

    Accounts(AccountSettings settings, FallbackSettings fallback, Connectors connectors) {
        this.connectors = connectors;
        this.shared = settings.carriers().entrySet().stream()
                .flatMap(carrier -> account(carrier.getKey(), carrier.getValue()).stream())
                .collect(Collectors.toUnmodifiableMap(Account::carrier, Function.identity()));
        this.fallback = fallback(fallback.fallback()).orElse(null);
        LOG.info(
                "Carrier accounts: {}; for carriers without one: {}",
                shared.isEmpty() ? "none" : shared.keySet().stream().sorted().collect(Collectors.joining(", ")),
                this.fallback == null ? "nobody is asked" : this.fallback.carrier());
    }

    public List<Account> all() {
        return shared.values().stream()
                .sorted(Comparator.comparing(Account::key))
                .toList();
    }

    /** @param id of a connector */
    public Optional<Account> by(String id) {
        return Optional.ofNullable(shared.get(id));
    }

    /** The account by its key. */
    public Optional<Account> keyed(String key) {
        return all().stream().filter(account -> account.key().equals(key)).findFirst();
    }

    /** @param carrier of a leg, as anybody writes it; the preferred of its interfaces that there is an account with */
    public Optional<Account> with(String carrier) {
        return connectors.about(carrier).stream()
                .map(connector -> shared.get(connector.id()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The key of the account with a carrier, or of the one that there would be. */
    public String keyFor(String carrier) {
        return with(carrier)
                .map(Account::key)
                .orElseGet(() -> Account.key(connectors.about(carrier).stream()
                        .map(Carrier::id)
                        .findFirst()
                        .orElse(carrier)));
    }

    /** With the aggregator that is asked where there is no account with the carrier. */
    public Optional<Account> fallback() {
        return Optional.ofNullable(fallback);
    }

    private Optional<Account> account(String id, AccountSettings.OfCarrier settings) {
        var connector = connectors.byId(id);
        if (connector.isEmpty() && !settings.secrets().isEmpty()) {
            throw new IllegalArgumentException("waybill.carriers." + id
                    + ": there is no such carrier; name it by its id, as in waybill.carriers.dhl");
        }
        return connector.flatMap(known -> SecretsGiven.of(known, settings.secrets())
                .map(secrets -> new Account(known, Account.SHARED, settings.url(), secrets, limits(settings))));
    }

    private static Limits limits(AccountSettings.OfCarrier settings) {
        return new Limits(settings.perSecond(), settings.perDay(), settings.perParcelAndDay());
    }

    private Optional<Account> fallback(String wanted) {
        if (wanted.equals(FallbackSettings.OFF)) {
            return Optional.empty();
        }
        if (wanted.isBlank()) {
            return Aggregators.IDS.stream()
                    .flatMap(id -> Optional.ofNullable(shared.get(id)).stream())
                    .findFirst();
        }
        if (!Aggregators.contains(wanted) || !shared.containsKey(wanted)) {
            throw new IllegalArgumentException("waybill.polling.fallback is " + wanted + "; it is one of "
                    + Aggregators.IDS + " that there is an account with, or off");
        }
        return Optional.of(shared.get(wanted));
    }
}
