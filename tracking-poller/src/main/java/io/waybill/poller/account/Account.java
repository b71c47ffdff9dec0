package io.waybill.poller.account;

import java.net.URI;
import java.util.Objects;

/**
 * @param name {@code shared}, or the merchant whose own account it is
 * @param secret what the carrier knows us by
 */
public record Account(String carrier, String name, URI url, String secret, Limits limits) {

    /** One for all merchants. */
    public static final String SHARED = "shared";

    public Account {
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(name, "name");
        if (secret.isBlank()) {
            throw new IllegalArgumentException("an account with " + carrier + " has a secret");
        }
        if (url.getHost() == null || !url.getScheme().matches("https?")) {
            throw new IllegalArgumentException("waybill.carriers." + carrier + ".url is an http or https address, not "
                    + url + "; set it to where the carrier's API begins");
        }
    }

    /** Of its events and its rows. */
    public String key() {
        return carrier + "/" + name;
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "Account[" + key() + " at " + url + "]";
    }
}
