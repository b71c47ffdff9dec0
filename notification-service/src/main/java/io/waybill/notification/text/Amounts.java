package io.waybill.notification.text;

import io.waybill.events.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;

/** Money in words. */
final class Amounts {

    private Amounts() {}

    static String of(Money money, Language language) {
        try {
            var currency = Currency.getInstance(money.currency());
            var digits = Math.max(0, currency.getDefaultFractionDigits());
            var format = NumberFormat.getCurrencyInstance(language.locale());
            format.setCurrency(currency);
            format.setMinimumFractionDigits(digits);
            format.setMaximumFractionDigits(digits);
            return format.format(BigDecimal.valueOf(money.amount(), digits));
        } catch (IllegalArgumentException _) {
            // A currency younger than this Java; every one of the last decades had cents.
            return BigDecimal.valueOf(money.amount(), 2).toPlainString() + " " + money.currency();
        }
    }
}
