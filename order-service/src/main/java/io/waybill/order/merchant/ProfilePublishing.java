package io.waybill.order.merchant;

import io.waybill.events.Topics;
import io.waybill.events.merchants.MerchantProfile;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import java.util.TreeMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the other services of the merchants in the settings: after the start, those that differ from what was told. */
@Component
class ProfilePublishing {

    private final MerchantsSettings settings;
    private final Profiles profiles;
    private final Outbox outbox;
    private final BusinessTime businessTime;
    private final TransactionTemplate transaction;
    private volatile boolean done;

    ProfilePublishing(
            MerchantsSettings settings,
            Profiles profiles,
            Outbox outbox,
            BusinessTime businessTime,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.profiles = profiles;
        this.outbox = outbox;
        this.businessTime = businessTime;
        this.transaction = transaction;
    }

    /** Again and again only until it has succeeded once: settings change with a start. */
    @Scheduled(fixedDelay = 250)
    void publish() {
        if (!done) {
            publishChanged();
            done = true;
        }
    }

    /** In the order of the ids, lest two instances wait for each other. */
    void publishChanged() {
        transaction.executeWithoutResult(
                _ -> new TreeMap<>(settings.merchants()).forEach((id, merchant) -> publish(merchant.profile(id))));
    }

    private void publish(MerchantProfile profile) {
        var published = profiles.lock(profile.merchantId());
        if (published.profile().filter(profile::equals).isPresent()) {
            return;
        }
        var seq = published.seq() + 1;
        profiles.save(profile, seq);
        outbox.add(new Outgoing<>(Topics.MERCHANTS, profile.merchantId(), seq, businessTime.instant(), profile));
    }
}
