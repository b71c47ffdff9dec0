package io.waybill.poller.account;

import io.waybill.carriers.Carriers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The accounts that are there; a carrier without a key has none, and its parcels wait. */
@Component
public class Accounts {

    private final Map<String, Account> shared;

    Accounts(AccountSettings settings) {
        this.shared = settings.carriers().entrySet().stream()
                .map(carrier -> account(known(carrier.getKey()), carrier.getValue()))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableMap(Account::carrier, Function.identity()));
    }

    public List<Account> all() {
        return List.copyOf(shared.values());
    }

    /** @param carrier its id, as anybody writes it */
    public Optional<Account> with(String carrier) {
        return Carriers.byId(carrier).map(known -> shared.get(known.id()));
    }

    private static String known(String carrier) {
        return Carriers.byId(carrier)
                .orElseThrow(() -> new IllegalArgumentException("waybill.carriers." + carrier
                        + ": there is no such carrier; name it by its id, as in waybill.carriers.dhl"))
                .id();
    }

    private static Optional<Account> account(String carrier, AccountSettings.OfCarrier settings) {
        if (settings.key().isBlank()) {
            return Optional.empty();
        }
        var limits = new Limits(settings.perSecond(), settings.perDay(), settings.perParcelAndDay());
        return Optional.of(new Account(carrier, Account.SHARED, settings.url(), settings.key(), limits));
    }
}
