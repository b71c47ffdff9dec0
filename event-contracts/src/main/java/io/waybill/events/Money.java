package io.waybill.events;

import java.util.Objects;

/**
 * @param amount in the currency's minor unit (cents)
 * @param currency ISO 4217
 */
public record Money(long amount, String currency) {

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency is three capital letters of ISO 4217, not " + currency);
        }
    }
}
