package io.waybill.testkit.carrier.api;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What an account is known by, and the tokens that were given for it. */
final class Secrets {

    private final Map<String, String> byName;
    private final AtomicLong tokens = new AtomicLong();

    Secrets(Map<String, String> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** @throws IllegalArgumentException names the secret that the account was made without */
    String named(String name) {
        var secret = byName.get(name);
        if (secret == null) {
            throw new IllegalArgumentException("the simulated account has no secret '" + name + "'");
        }
        return secret;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    String newToken() {
        return "token-" + tokens.incrementAndGet() + "-" + named("id");
    }

    /** Only the last one given is good. */
    boolean isToken(String token) {
        return tokens.get() > 0 && token.equals("token-" + tokens.get() + "-" + named("id"));
    }

    /** Whoever has one has to ask for another. */
    void endTokens() {
        tokens.incrementAndGet();
    }

    long tokensGiven() {
        return tokens.get();
    }
}
