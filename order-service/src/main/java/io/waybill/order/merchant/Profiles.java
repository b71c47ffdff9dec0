package io.waybill.order.merchant;

import io.waybill.events.merchants.MerchantProfile;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was published of merchants. */
@Repository
class Profiles {

    /** @param seq how often it was published */
    record Published(long seq, Optional<MerchantProfile> profile) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Profiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Waits for another instance that publishes the same merchant, and then sees what it has published. */
    Published lock(String merchantId) {
        jdbc.sql("insert into merchant_profile (merchant_id, merchants_seq) values (?, 0) on conflict do nothing")
                .param(merchantId)
                .update();
        return jdbc.sql("select merchants_seq, published from merchant_profile where merchant_id = ? for update")
                .param(merchantId)
                .query((row, _) -> new Published(
                        row.getLong(1), Optional.ofNullable(row.getString(2)).map(this::profile)))
                .single();
    }

    void save(MerchantProfile profile, long seq) {
        jdbc.sql("update merchant_profile set merchants_seq = ?, published = ?::json where merchant_id = ?")
                .params(seq, json.writeValueAsString(profile), profile.merchantId())
                .update();
    }

    private MerchantProfile profile(String published) {
        return json.readValue(published, MerchantProfile.class);
    }
}
