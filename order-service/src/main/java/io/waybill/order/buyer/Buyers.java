package io.waybill.order.buyer;

import static java.util.stream.Collectors.joining;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Buyers as their merchants know them: the newest said wins, what was not said again stays. */
@Repository
class Buyers {

    /** With {@code select}, not {@code values}: the driver would join a batch to one statement, which must not meet a buyer twice. */
    private static final String SAVE =
            "insert into buyer as known (id, merchant_id, name, email, phone, language, country, as_of)"
                    + " select ?, ?, ?, ?, ?, ?, ?, ?::timestamptz on conflict (id) do update set "
                    + Stream.of("name", "email", "phone", "language", "country")
                            .map(Buyers::newestFirst)
                            .collect(joining(", "))
                    + ", as_of = greatest(known.as_of, excluded.as_of)";

    private final JdbcTemplate jdbc;

    Buyers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private static String newestFirst(String column) {
        return "%1$s = case when excluded.as_of >= known.as_of then coalesce(excluded.%1$s, known.%1$s) else coalesce(known.%1$s, excluded.%1$s) end"
                .formatted(column);
    }

    /** In the order of the ids, lest two transactions wait for each other. */
    void save(List<Map.Entry<UUID, OrderBuyer>> said) {
        var inOrder = said.stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .toList();
        jdbc.batchUpdate(SAVE, inOrder, Math.max(1, inOrder.size()), Buyers::bind);
    }

    private static void bind(PreparedStatement statement, Map.Entry<UUID, OrderBuyer> entry) throws SQLException {
        var said = entry.getValue();
        var buyer = said.buyer();
        statement.setObject(1, entry.getKey());
        statement.setString(2, said.merchantId());
        statement.setString(3, buyer == null ? null : buyer.name());
        statement.setString(4, buyer == null ? null : buyer.email());
        statement.setString(5, buyer == null ? null : buyer.phone());
        statement.setString(6, buyer == null ? null : buyer.language());
        statement.setString(7, buyer == null ? null : buyer.country());
        statement.setTimestamp(8, Timestamp.from(said.occurredAt()));
    }
}
