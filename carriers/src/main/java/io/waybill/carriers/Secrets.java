package io.waybill.carriers;

import java.util.Map;

/** What a carrier knows an account by, under the names of {@link Carrier#secrets}. */
public record Secrets(Map<String, String> byName) {

    public Secrets {
        byName = Map.copyOf(byName);
    }

    /** @throws IllegalArgumentException names the secret that is missing */
    public String named(String name) {
        String secret = byName.get(name);
        if (secret == null) {
            throw new IllegalArgumentException("the account has no secret '" + name + "'");
        }
        return secret;
    }

    /** Names only. */
    @Override
    public String toString() {
        return "Secrets" + byName.keySet();
    }
}
