package io.waybill.order.buyer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class BuyerKeys {

    private final JdbcTemplate jdbc;

    BuyerKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<BuyerKey, UUID> find(Collection<BuyerKey> keys) {
        var found = new HashMap<BuyerKey, UUID>();
        jdbc.query(
                "select merchant_id, kind, value, buyer_id from buyer_key"
                        + " where (merchant_id, kind, value) in (select * from unnest(?, ?, ?))",
                row -> {
                    var kind = BuyerKey.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT));
                    found.put(new BuyerKey(row.getString(1), kind, row.getString(3)), row.getObject(4, UUID.class));
                },
                keys.stream().map(BuyerKey::merchantId).toArray(String[]::new),
                keys.stream().map(key -> key.kind().columnValue()).toArray(String[]::new),
                keys.stream().map(BuyerKey::value).toArray(String[]::new));
        return found;
    }

    /** Keeps a key that another transaction has added meanwhile. In the order of the keys, lest two wait for each other. */
    void add(List<Map.Entry<BuyerKey, UUID>> keys) {
        jdbc.update(
                "insert into buyer_key (merchant_id, kind, value, buyer_id)"
                        + " select * from unnest(?, ?, ?, ?::uuid[]) as key (merchant_id, kind, value, buyer_id)"
                        + " order by merchant_id, kind, value on conflict do nothing",
                keys.stream().map(entry -> entry.getKey().merchantId()).toArray(String[]::new),
                keys.stream().map(entry -> entry.getKey().kind().columnValue()).toArray(String[]::new),
                keys.stream().map(entry -> entry.getKey().value()).toArray(String[]::new),
                keys.stream().map(entry -> entry.getValue().toString()).toArray(String[]::new));
    }
}
