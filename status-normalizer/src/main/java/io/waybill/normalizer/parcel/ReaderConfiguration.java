package io.waybill.normalizer.parcel;

import io.waybill.events.Topics;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    @Bean
    TopicReader shipmentsReader(Readers readers, Normalizing normalizing) {
        return readers.events("shipments", Topics.SHIPMENTS, normalizing::meet);
    }

    @Bean
    TopicReader scansReader(Readers readers, Normalizing normalizing, @Value("${waybill.scans.threads}") int threads) {
        return readers.events("scans", Topics.SCANS, normalizing::hear, threads);
    }
}
