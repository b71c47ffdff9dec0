package io.waybill.order.merchant;

import java.time.ZoneId;
import java.util.Objects;

/**
 * @param name of the company
 * @param brand as buyers know it
 * @param language BCP 47; spoken to buyers whose own is not known
 * @param zone in which its days begin
 */
public record Merchant(String name, String brand, String language, ZoneId zone, String supportEmail) {

    public Merchant {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(brand, "brand");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(supportEmail, "support-email");
    }
}
