package io.waybill.order.merchant;

import io.waybill.events.Topics;
import io.waybill.events.merchants.MerchantEvent;
import io.waybill.events.merchants.MerchantProfile;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What was told of merchants is not told again. */
@Component
class ProfileAdopting extends Adopting<MerchantEvent> {

    private final Profiles profiles;

    ProfileAdopting(Profiles profiles) {
        super(Topics.MERCHANTS);
        this.profiles = profiles;
    }

    @Override
    public void adopt(List<Received<MerchantEvent>> said) {
        for (var received : said) {
            switch (received.event()) {
                case MerchantProfile profile ->
                    adopt(
                            profile,
                            Objects.requireNonNull(received.headers().sequence())
                                    .seq());
            }
        }
    }

    private void adopt(MerchantProfile profile, long seq) {
        if (seq > profiles.lock(profile.merchantId()).seq()) {
            profiles.save(profile, seq);
        }
    }
}
