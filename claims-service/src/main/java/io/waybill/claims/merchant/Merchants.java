package io.waybill.claims.merchant;

import io.waybill.events.merchants.MerchantProfile;
import io.waybill.kit.database.MerchantDatabase;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Merchants {

    private static final String SAVE = "insert into merchant (merchant_id, profile) select ?, ?::json"
            + " on conflict (merchant_id) do update set profile = excluded.profile";

    private final JdbcTemplate jdbc;
    private final MerchantDatabase database;
    private final JsonMapper json;

    Merchants(JdbcTemplate jdbc, MerchantDatabase database, JsonMapper json) {
        this.jdbc = jdbc;
        this.database = database;
        this.json = json;
    }

    public Optional<MerchantProfile> find(String merchantId) {
        return database.as(
                        merchantId,
                        request -> request.sql("select profile::text from merchant where merchant_id = ?")
                                .param(merchantId)
                                .query(String.class)
                                .optional())
                .map(profile -> json.readValue(profile, MerchantProfile.class));
    }

    void save(Collection<MerchantProfile> profiles) {
        jdbc.batchUpdate(SAVE, profiles, Math.max(1, profiles.size()), (statement, profile) -> {
            statement.setString(1, profile.merchantId());
            statement.setString(2, json.writeValueAsString(profile));
        });
    }
}
