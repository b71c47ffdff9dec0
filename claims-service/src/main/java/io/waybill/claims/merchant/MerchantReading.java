package io.waybill.claims.merchant;

import io.waybill.events.Topics;
import io.waybill.events.merchants.MerchantEvent;
import io.waybill.events.merchants.MerchantProfile;
import io.waybill.kit.events.Received;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Follows the merchants topic. */
@Component
class MerchantReading {

    private final Merchants merchants;

    MerchantReading(Merchants merchants) {
        this.merchants = merchants;
    }

    void follow(List<Received<MerchantEvent>> batch) {
        var newest = new TreeMap<String, MerchantProfile>();
        batch.stream().filter(Received::fresh).map(Received::event).forEach(event -> {
            switch (event) {
                case MerchantProfile profile -> newest.put(profile.merchantId(), profile);
            }
        });
        merchants.save(newest.values());
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {

        @Bean
        TopicReader merchantsReader(Readers readers, MerchantReading reading) {
            return readers.events("merchants", Topics.MERCHANTS, reading::follow);
        }
    }
}
