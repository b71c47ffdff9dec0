package io.waybill.poller.account;

import io.waybill.carriers.Carriers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The accounts that are there; a carrier without a key has none, and its parcels wait. */
@Component
public class Accounts {

    private final Map<String, Account> shared;

    Accounts(AccountSettings settings) {
        settings.carriers().keySet().forEach(Accounts::requireKnown);
        this.shared = settings.carriers().entrySet().stream()
                .filter(carrier -> !carrier.getValue().key().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, carrier -> account(carrier.getKey(), carrier.getValue())));
    }

    public List<Account> all() {
        return List.copyOf(shared.values());
    }

    public Optional<Account> with(String carrier) {
        return Optional.ofNullable(shared.get(carrier));
    }

    private static void requireKnown(String carrier) {
        if (Carriers.byId(carrier).isEmpty()) {
            throw new IllegalArgumentException("waybill.carriers." + carrier
                    + ": there is no such carrier; name it by its id, such as waybill.carriers.dhl");
        }
    }

    private static Account account(String carrier, CarrierSettings settings) {
        var limits = new Limits(settings.perSecond(), settings.perDay(), settings.perParcelAndDay());
        return new Account(carrier, Account.SHARED, settings.url(), settings.key(), limits);
    }
}
