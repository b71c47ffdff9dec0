package io.waybill.poller.phase;

import io.waybill.events.Topics;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PhaseConfiguration {

    @Bean
    TopicReader statuses(Readers readers, PhaseFollowing following) {
        return readers.events("statuses", Topics.STATUSES, following::take);
    }
}
