package io.waybill.notification.merchant;

import io.waybill.events.merchants.MerchantProfile;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class Merchants {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Merchants(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param profiles one per merchant, in the order of their ids */
    void save(Collection<MerchantProfile> profiles) {
        jdbc.batchUpdate(
                "insert into merchant (merchant_id, profile) select ?, ?::json"
                        + " on conflict (merchant_id) do update set profile = excluded.profile",
                profiles,
                Math.max(1, profiles.size()),
                (statement, profile) -> {
                    statement.setString(1, profile.merchantId());
                    statement.setString(2, json.writeValueAsString(profile));
                });
    }

    public Map<String, MerchantProfile> of(Collection<String> merchantIds) {
        return jdbc
                .query(
                        "select profile from merchant where merchant_id = any(?)",
                        (row, _) -> json.readValue(row.getString("profile"), MerchantProfile.class),
                        (Object) merchantIds.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(MerchantProfile::merchantId, Function.identity()));
    }
}
