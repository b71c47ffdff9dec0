package io.waybill.kit;

import io.waybill.events.Topics;
import io.waybill.events.contacts.ContactEvent;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import java.util.List;
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

    @Bean
    Adopting<StatusEvent> statusesAdopting(Parroting parroting) {
        return new Adopting<>(Topics.STATUSES) {
            @Override
            public void adopt(List<Received<StatusEvent>> said) {
                parroting.adopt(said);
            }
        };
    }

    @Bean
    Adopting<ContactEvent> contactsAdopting() {
        return new Adopting<>(Topics.CONTACTS) {
            @Override
            public void adopt(List<Received<ContactEvent>> said) {}
        };
    }
}
