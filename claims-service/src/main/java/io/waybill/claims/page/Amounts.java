package io.waybill.claims.page;

import io.waybill.events.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Money in words. */
final class Amounts {

    private static final int USUAL_DIGITS = 2;

    private Amounts() {}

    static String shown(Money money, Locale locale) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(money.currency()))
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .findFirst()
                .map(currency -> shown(money, currency, locale))
                .orElseGet(() -> number(money, USUAL_DIGITS, NumberFormat.getNumberInstance(locale)) + "\u00a0"
                        + money.currency());
    }

    private static String shown(Money money, Currency currency, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        return number(money, currency.getDefaultFractionDigits(), format);
    }

    private static String number(Money money, int digits, NumberFormat format) {
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.amount(), digits));
    }
}
