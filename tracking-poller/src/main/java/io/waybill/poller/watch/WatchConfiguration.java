package io.waybill.poller.watch;

import io.waybill.events.Topics;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    TopicReader shipments(Readers readers, Watching watching) {
        return readers.events("shipments", Topics.SHIPMENTS, watching::take);
    }
}
