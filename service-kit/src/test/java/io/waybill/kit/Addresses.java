package io.waybill.kit;

import io.waybill.events.contacts.ContactEvent;
import io.waybill.kit.events.Received;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Hears of buyers' contacts. */
@Component
class Addresses {

    private final List<Received<ContactEvent>> heard = new CopyOnWriteArrayList<>();

    void take(List<Received<ContactEvent>> batch) {
        heard.addAll(batch);
    }

    List<Received<ContactEvent>> heard(String buyer) {
        return heard.stream().filter(contact -> contact.key().equals(buyer)).toList();
    }
}
