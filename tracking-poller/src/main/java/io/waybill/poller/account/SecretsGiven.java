package io.waybill.poller.account;

import io.waybill.carriers.AccountVariables;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the secrets that are set make an account. */
final class SecretsGiven {

    private SecretsGiven() {}

    /**
     * Empty where none is set.
     *
     * @throws IllegalArgumentException where some are set, but not all that asking needs
     */
    static Optional<Secrets> of(Carrier connector, Map<String, String> given) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        var unheardOf = given.keySet().stream()
                .filter(name -> !connector.secrets().contains(name))
                .sorted()
                .toList();
        if (!unheardOf.isEmpty()) {
            throw new IllegalArgumentException("waybill.carriers." + connector.id() + ".secrets has " + unheardOf
                    + ", but an account there consists of " + connector.secrets());
        }
        var missing = missing(connector, given);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The account with " + connector.id() + " is not complete: set "
                    + String.join(" and ", missing) + " too, or none of its variables");
        }
        given.forEach((name, secret) -> {
            if (secret.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(AccountVariables.named(connector, name)
                        + " has a line break or another control character in it");
            }
        });
        return Optional.of(new Secrets(given));
    }

    private static List<String> missing(Carrier connector, Map<String, String> given) {
        return AccountVariables.needed(connector).stream()
                .filter(name -> !given.containsKey(name))
                .map(name -> AccountVariables.named(connector, name))
                .toList();
    }
}
