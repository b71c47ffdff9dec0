package io.waybill.order.merchant;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param merchants by id, as tokens and events name them */
@ConfigurationProperties("waybill")
public record MerchantsSettings(Map<String, Merchant> merchants) {

    public MerchantsSettings {
        if (merchants == null || merchants.isEmpty()) {
            throw new IllegalArgumentException("waybill.merchants names no merchant, so no order could be taken");
        }
        merchants = Map.copyOf(merchants);
    }

    public Optional<Merchant> find(String id) {
        return Optional.ofNullable(merchants.get(id));
    }
}
