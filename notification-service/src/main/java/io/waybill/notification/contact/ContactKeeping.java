package io.waybill.notification.contact;

import io.waybill.events.contacts.BuyerContact;
import io.waybill.events.contacts.ContactErased;
import io.waybill.events.contacts.ContactEvent;
import io.waybill.kit.events.Received;
import io.waybill.notification.message.WaitingMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Keeps contacts, and wakes what waited for them; forgets who asks to be forgotten. */
@Service
public class ContactKeeping {

    private final Contacts contacts;
    private final WaitingMessages waiting;

    ContactKeeping(Contacts contacts, WaitingMessages waiting) {
        this.contacts = contacts;
        this.waiting = waiting;
    }

    public void take(List<Received<ContactEvent>> batch) {
        var newest = new TreeMap<UUID, ContactEvent>();
        batch.stream()
                .filter(Received::fresh)
                .forEach(received -> newest.put(UUID.fromString(received.key()), received.event()));
        var said = new ArrayList<BuyerContact>();
        var erased = new ArrayList<UUID>();
        newest.forEach((buyerId, event) -> {
            switch (event) {
                case BuyerContact contact -> said.add(contact);
                case ContactErased _ -> erased.add(buyerId);
            }
        });
        contacts.save(said);
        contacts.erase(erased);
        waiting.wakeBuyers(said.stream().map(BuyerContact::buyerId).toList());
        waiting.endErased(erased);
    }
}
