package io.waybill.order.buyer;

import io.waybill.events.contacts.BuyerContact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Buyers' rows, for what is published of them. Locked in the order of the ids, as {@link Buyers} does. */
@Repository
class ContactRows {

    private static final String COLUMNS =
            "select id, merchant_id, name, email, phone, language, country, contacts_seq, published_contact from buyer ";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ContactRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<KnownContact> lock(Collection<UUID> buyerIds) {
        var ids = buyerIds.stream().map(UUID::toString).toArray(String[]::new);
        return jdbc.query(
                COLUMNS + "where id = any(?::uuid[]) order by id for update", (row, _) -> known(row), (Object) ids);
    }

    /** Not {@code skip locked}: what another instance has begun and does not finish would be left out. */
    List<KnownContact> lockUnpublished(int limit) {
        return jdbc.query(
                COLUMNS + "where contacts_seq = 0 order by id limit ? for update", (row, _) -> known(row), limit);
    }

    void published(List<KnownContact> changed) {
        jdbc.batchUpdate(
                "update buyer set contacts_seq = ?, published_contact = ?::json where id = ?",
                changed,
                Math.max(1, changed.size()),
                (statement, contact) -> {
                    statement.setLong(1, contact.nextSeq());
                    statement.setString(2, json.writeValueAsString(contact.now()));
                    statement.setObject(3, contact.now().buyerId());
                });
    }

    private KnownContact known(ResultSet row) throws SQLException {
        var published = row.getString("published_contact");
        return new KnownContact(
                new BuyerContact(
                        row.getObject("id", UUID.class),
                        row.getString("merchant_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("language"),
                        row.getString("country")),
                row.getLong("contacts_seq"),
                published == null ? null : json.readValue(published, BuyerContact.class));
    }
}
