package io.waybill.kit;

import io.waybill.events.Topics;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The smallest service: hears of shipments and says each again as a status. */
@SpringBootApplication
@Import(ServiceKit.class)
class Parrot {

    @Bean
    TopicReader shipments(Readers readers, Parroting parroting) {
        return readers.events("shipments", Topics.SHIPMENTS, parroting::take);
    }

    @Bean
    TopicReader contacts(Readers readers, Addresses addresses) {
        return readers.events("contacts", Topics.CONTACTS, addresses::take);
    }
}
