package io.waybill.notification.contact;

import io.waybill.events.contacts.BuyerContact;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who was erased stays so, whatever comes later. */
@Repository
public class Contacts {

    private static final String SAVE =
            "insert into contact as known (buyer_id, merchant_id, name, email, phone, language, country)"
                    + " select ?, ?, ?, ?, ?, ?, ? on conflict (buyer_id) do update"
                    + " set merchant_id = excluded.merchant_id, name = excluded.name, email = excluded.email,"
                    + " phone = excluded.phone, language = excluded.language, country = excluded.country"
                    + " where not known.erased";

    private static final String ERASE =
            "insert into contact as known (buyer_id, erased) select id, true from unnest(?::uuid[]) as gone (id) order by id"
                    + " on conflict (buyer_id) do update set merchant_id = null, name = null, email = null, phone = null,"
                    + " language = null, country = null, erased = true";

    private final JdbcTemplate jdbc;

    Contacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param contacts one per buyer, in the order of their ids */
    void save(Collection<BuyerContact> contacts) {
        jdbc.batchUpdate(SAVE, contacts, Math.max(1, contacts.size()), Contacts::bind);
    }

    private static void bind(PreparedStatement statement, BuyerContact contact) throws SQLException {
        statement.setObject(1, contact.buyerId());
        statement.setString(2, contact.merchantId());
        statement.setString(3, kept(contact.name()));
        statement.setString(4, kept(contact.email()));
        statement.setString(5, kept(contact.phone()));
        statement.setString(6, kept(contact.language()));
        statement.setString(7, kept(contact.country()));
    }

    /** PostgreSQL keeps no NUL, and one in a name must not stop everybody's contacts. */
    private static @Nullable String kept(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    void erase(Collection<UUID> buyerIds) {
        jdbc.update(ERASE, (Object) buyerIds.toArray(UUID[]::new));
    }

    public Map<UUID, Contact> of(Collection<UUID> buyerIds) {
        return jdbc
                .query(
                        "select * from contact where buyer_id = any(?)",
                        (row, _) -> new Contact(
                                row.getObject("buyer_id", UUID.class),
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("phone"),
                                row.getString("language"),
                                row.getString("country"),
                                row.getBoolean("erased")),
                        (Object) buyerIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Contact::buyerId, Function.identity()));
    }
}
