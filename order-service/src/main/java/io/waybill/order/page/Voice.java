package io.waybill.order.page;

import io.waybill.events.Money;
import io.waybill.events.claims.Offer;
import io.waybill.order.merchant.Merchant;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the page speaks: in whose name, in which language, with which dates and amounts. */
record Voice(Words words, Dates dates, String brand) {

    static Voice of(Merchant merchant, Words words, Instant now) {
        return new Voice(words, Dates.at(words, merchant.zone(), now), merchant.brand());
    }

    String text(String key, String... values) {
        return words.text(key, values);
    }

    /** Empty where none is known, or in a currency whose minor unit is not known. */
    Optional<String> amount(@Nullable Money money) {
        return Optional.ofNullable(money)
                .flatMap(known -> currency(known.currency()).map(currency -> format(known, currency)));
    }

    /** The amount where there is one, else what stands for it. */
    String refund(Offer offer) {
        return amount(offer.amount()).orElseGet(() -> text("claim.what-you-paid"));
    }

    private String format(Money money, Currency currency) {
        var format = NumberFormat.getCurrencyInstance(words.language().locale());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(money.amount(), currency.getDefaultFractionDigits()));
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(currency -> currency.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
