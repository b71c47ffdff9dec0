package io.waybill.notification.hearing;

import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.kit.introduction.Introductions;
import io.waybill.kit.reading.EventHandler;
import io.waybill.kit.reading.Readers;
import io.waybill.kit.reading.TopicReader;
import io.waybill.notification.contact.ContactKeeping;
import io.waybill.notification.merchant.MerchantKeeping;
import io.waybill.notification.parcel.Parcels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    private final Readers readers;
    private final Introductions introductions;
    private final Parcels parcels;

    ReaderConfiguration(Readers readers, Introductions introductions, Parcels parcels) {
        this.readers = readers;
        this.introductions = introductions;
        this.parcels = parcels;
    }

    @Bean
    TopicReader shipmentsReader(Hearing hearing) {
        return readers.events("shipments", Topics.SHIPMENTS, hearing::shipments);
    }

    @Bean
    TopicReader contactsReader(ContactKeeping keeping) {
        return readers.events("contacts", Topics.CONTACTS, keeping::take);
    }

    @Bean
    TopicReader merchantsReader(MerchantKeeping keeping) {
        return readers.events("merchants", Topics.MERCHANTS, keeping::take);
    }

    @Bean
    TopicReader statusesReader(Hearing hearing) {
        return ofKnownParcels("statuses", Topics.STATUSES, hearing::statuses);
    }

    @Bean
    TopicReader delaysReader(Hearing hearing) {
        return ofKnownParcels("delays", Topics.DELAYS, hearing::delays);
    }

    @Bean
    TopicReader claimsReader(Hearing hearing) {
        return ofKnownParcels("claims", Topics.CLAIMS, hearing::claims);
    }

    private <E> TopicReader ofKnownParcels(String name, Topic<E> topic, EventHandler<E> handler) {
        return readers.events(name, topic, introductions.awaiting(name, topic, parcels::known, handler));
    }
}
