package io.waybill.claims.casework;

import io.waybill.events.Topics;
import io.waybill.kit.introduction.Introductions;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    static final String SHIPMENTS_READER = "shipments";
    static final String DELAYS_READER = "delays";

    @Bean
    TopicReader shipmentsReader(Readers readers, Hearing hearing) {
        return readers.events(SHIPMENTS_READER, Topics.SHIPMENTS, hearing::meet);
    }

    @Bean
    TopicReader delaysReader(Readers readers, Introductions introductions, MetParcels parcels, Hearing hearing) {
        var handler = introductions.awaiting(DELAYS_READER, Topics.DELAYS, parcels::known, hearing::hear);
        return readers.events(DELAYS_READER, Topics.DELAYS, handler);
    }
}
