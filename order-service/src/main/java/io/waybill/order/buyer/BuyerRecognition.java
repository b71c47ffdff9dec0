package io.waybill.order.buyer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds who a batch of orders is for, keeps what was said of them, and says it on. */
@Component
public class BuyerRecognition {

    private final BuyerKeys keys;
    private final Buyers buyers;
    private final Contacts contacts;

    BuyerRecognition(BuyerKeys keys, Buyers buyers, Contacts contacts) {
        this.keys = keys;
        this.buyers = buyers;
        this.contacts = contacts;
    }

    /** @return the buyers' ids, in the order of the list */
    public List<UUID> recognise(List<OrderBuyer> orders) {
        var wanted = orders.stream()
                .flatMap(order -> BuyerKey.of(order).stream())
                .distinct()
                .toList();
        var proposed = RecognitionPolicy.recognise(orders, keys.find(wanted), UUID::randomUUID);
        keys.add(List.copyOf(proposed.added().entrySet()));
        // Another transaction may have been first with one of the keys; its choice stands.
        var settled = RecognitionPolicy.recognise(orders, keys.find(wanted), UUID::randomUUID);
        var said = new ArrayList<Map.Entry<UUID, OrderBuyer>>();
        for (var order : orders) {
            said.add(Map.entry(settled.buyerOf(order), order));
        }
        buyers.save(said);
        var ids = said.stream().map(Map.Entry::getKey).toList();
        contacts.publish(Set.copyOf(ids));
        return ids;
    }
}
