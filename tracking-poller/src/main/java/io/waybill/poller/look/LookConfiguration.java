package io.waybill.poller.look;

import io.waybill.events.Topics;
import io.waybill.kit.introduction.Introductions;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LookConfiguration {

    /** Of a parcel that is not met yet it waits until that is. */
    @Bean
    TopicReader looksReader(Readers readers, Introductions introductions, Looks looks, Looking looking) {
        return readers.events(
                "looks", Topics.LOOKS, introductions.awaiting("looks", Topics.LOOKS, looks::introduced, looking::take));
    }
}
