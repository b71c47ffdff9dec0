package io.waybill.claims.buyer;

import io.waybill.events.contacts.BuyerContact;
import io.waybill.kit.database.MerchantDatabase;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class Buyers {

    private static final String SAVE = "insert into buyer (id, merchant_id, name, language) select ?, ?, ?, ?"
            + " on conflict (id) do update set name = excluded.name, language = excluded.language";

    private final JdbcTemplate jdbc;
    private final MerchantDatabase database;

    Buyers(JdbcTemplate jdbc, MerchantDatabase database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    public Optional<Buyer> find(String merchantId, UUID buyerId) {
        return database.as(
                merchantId,
                request -> request.sql("select name, language from buyer where id = ?")
                        .param(buyerId.toString())
                        .query(Buyer.class)
                        .optional());
    }

    void save(Collection<Map.Entry<String, BuyerContact>> contacts) {
        jdbc.batchUpdate(SAVE, contacts, Math.max(1, contacts.size()), (statement, contact) -> {
            statement.setString(1, contact.getKey());
            statement.setString(2, contact.getValue().merchantId());
            statement.setString(3, contact.getValue().name());
            statement.setString(4, contact.getValue().language());
        });
    }

    void forget(Collection<String> ids) {
        jdbc.update("delete from buyer where id = any(?)", (Object) ids.toArray(String[]::new));
    }
}
