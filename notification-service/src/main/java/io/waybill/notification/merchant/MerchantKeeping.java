package io.waybill.notification.merchant;

import io.waybill.events.merchants.MerchantEvent;
import io.waybill.events.merchants.MerchantProfile;
import io.waybill.kit.events.Received;
import io.waybill.notification.message.WaitingMessages;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Keeps sellers' profiles, and wakes what waited for them. */
@Service
public class MerchantKeeping {

    private final Merchants merchants;
    private final WaitingMessages waiting;

    MerchantKeeping(Merchants merchants, WaitingMessages waiting) {
        this.merchants = merchants;
        this.waiting = waiting;
    }

    public void take(List<Received<MerchantEvent>> batch) {
        var newest = new TreeMap<String, MerchantProfile>();
        batch.stream().filter(Received::fresh).forEach(received -> {
            switch (received.event()) {
                case MerchantProfile profile -> newest.put(profile.merchantId(), profile);
            }
        });
        merchants.save(newest.values());
        waiting.wakeMerchants(newest.keySet());
    }
}
