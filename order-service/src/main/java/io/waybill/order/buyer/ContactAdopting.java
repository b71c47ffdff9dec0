package io.waybill.order.buyer;

import io.waybill.events.Topics;
import io.waybill.events.contacts.BuyerContact;
import io.waybill.events.contacts.ContactErased;
import io.waybill.events.contacts.ContactEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import io.waybill.kit.time.BusinessTime;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Buyers as they were published last; who was erased stays so. */
@Component
class ContactAdopting extends Adopting<ContactEvent> {

    private static final String ADOPT =
            "insert into buyer as known (id, merchant_id, name, email, phone, language, country, as_of, contacts_seq,"
                    + " published_contact) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json) on conflict (id) do update"
                    + " set name = excluded.name, email = excluded.email, phone = excluded.phone,"
                    + " language = excluded.language, country = excluded.country, as_of = excluded.as_of,"
                    + " contacts_seq = excluded.contacts_seq, published_contact = excluded.published_contact"
                    + " where known.contacts_seq < excluded.contacts_seq";

    private static final String ERASE =
            "update buyer set name = null, email = null, phone = null, language = null, country = null,"
                    + " published_contact = null, contacts_seq = greatest(contacts_seq, ?) where id = ?";

    private final JdbcTemplate jdbc;
    private final BuyerKeys keys;
    private final JsonMapper json;
    private final BusinessTime businessTime;

    ContactAdopting(JdbcTemplate jdbc, BuyerKeys keys, JsonMapper json, BusinessTime businessTime) {
        super(Topics.CONTACTS);
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
        this.businessTime = businessTime;
    }

    @Override
    public void adopt(List<Received<ContactEvent>> said) {
        for (var received : said) {
            var seq = Objects.requireNonNull(received.headers().sequence()).seq();
            switch (received.event()) {
                case BuyerContact contact -> adopt(contact, received, seq);
                case ContactErased _ -> erase(UUID.fromString(received.key()), seq);
            }
        }
    }

    private void adopt(BuyerContact contact, Received<?> received, long seq) {
        var asOf = Objects.requireNonNullElseGet(received.headers().time(), businessTime::instant);
        jdbc.update(
                ADOPT,
                contact.buyerId(),
                contact.merchantId(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.language(),
                contact.country(),
                Timestamp.from(asOf),
                seq,
                json.writeValueAsString(contact));
        if (contact.email() != null && !contact.email().isBlank()) {
            var email = contact.email().strip().toLowerCase(Locale.ROOT);
            keys.add(List.of(
                    Map.entry(new BuyerKey(contact.merchantId(), BuyerKey.Kind.EMAIL, email), contact.buyerId())));
        }
    }

    private void erase(UUID buyerId, long seq) {
        jdbc.update("delete from buyer_key where buyer_id = ?", buyerId);
        jdbc.update(ERASE, seq, buyerId);
    }
}
