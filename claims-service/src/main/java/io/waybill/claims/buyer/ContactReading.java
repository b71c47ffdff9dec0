package io.waybill.claims.buyer;

import io.waybill.events.Topics;
import io.waybill.events.contacts.BuyerContact;
import io.waybill.events.contacts.ContactErased;
import io.waybill.events.contacts.ContactEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Follows the contacts topic. */
@Component
class ContactReading {

    private final Buyers buyers;

    ContactReading(Buyers buyers) {
        this.buyers = buyers;
    }

    void follow(List<Received<ContactEvent>> batch) {
        var newest = new TreeMap<String, ContactEvent>();
        batch.stream().filter(Received::fresh).forEach(received -> newest.put(received.key(), received.event()));
        var known = new ArrayList<Map.Entry<String, BuyerContact>>();
        var erased = new ArrayList<String>();
        newest.forEach((buyerId, event) -> {
            switch (event) {
                case BuyerContact contact -> known.add(Map.entry(buyerId, contact));
                case ContactErased _ -> erased.add(buyerId);
            }
        });
        buyers.save(known);
        buyers.forget(erased);
    }

    @Configuration(proxyBeanMethods = false)
    static class Reading {

        @Bean
        TopicReader contactsReader(Readers readers, ContactReading reading) {
            return readers.events("contacts", Topics.CONTACTS, reading::follow);
        }
    }
}
