package io.waybill.carriers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an account with a carrier is called in the environment: {@code WAYBILL_<ID>_<SECRET>}, and so on. */
public final class AccountVariables {

    private AccountVariables() {}

    /** @param name of a secret or a setting, such as {@code sign-key} or {@code per-day} */
    public static String named(Carrier connector, String name) {
        return "WAYBILL_"
                + (connector.id() + "_" + name).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Names of the secrets without which nothing can be asked; the others prove what the carrier sends by itself. */
    public static List<String> needed(Carrier connector) {
        return connector.secrets().stream()
                .filter(name -> !name.startsWith("push-") && !name.startsWith("webhook-"))
                .toList();
    }

    /** All that there are. */
    public static List<String> of(Carrier connector) {
        return Stream.concat(
                        connector.secrets().stream(), Stream.of("url", "per-second", "per-day", "per-parcel-and-day"))
                .map(name -> named(connector, name))
                .toList();
    }
}
