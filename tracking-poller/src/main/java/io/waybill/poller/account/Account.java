package io.waybill.poller.account;

import io.waybill.carriers.Carrier;
import io.waybill.carriers.Secrets;
import java.net.URI;
import java.util.Objects;

/**
 * @param connector by which the carrier is asked
 * @param name {@code shared}, or the merchant whose own account it is
 * @param url where the carrier's API begins
 * @param secrets what the carrier knows us by
 */
public record Account(Carrier connector, String name, URI url, Secrets secrets, Limits limits) {

    /** One for all merchants. */
    public static final String SHARED = "shared";

    public Account {
        Objects.requireNonNull(connector, "connector");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(secrets, "secrets");
        if (url.getHost() == null || !url.getScheme().matches("https?")) {
            throw new IllegalArgumentException("waybill.carriers." + connector.id()
                    + ".url is an http or https address, not " + url + "; set it to where the carrier's API begins");
        }
    }

    /** The connector's id, as in settings and metrics. */
    public String carrier() {
        return connector.id();
    }

    /** Of its events and its rows. */
    public String key() {
        return connector.id() + "/" + name;
    }

    /** Of the account that all merchants share. */
    public static String key(String connectorId) {
        return connectorId + "/" + SHARED;
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "Account[" + key() + " at " + url + "]";
    }
}
