package io.waybill.normalizer.renormalising;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class Renormalisations {

    /** Parcels of other carriers that are passed over in one go. */
    private static final int LOOK_AHEAD = 2_000;

    private final JdbcTemplate jdbc;

    Renormalisations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Changed(String path, long version) {}

    /** Files of rules that changed since parcels were read anew because of that. */
    List<Changed> changedRules() {
        return jdbc.query(
                "select path, version from rule_file"
                        + " where version > (select coalesce(max(rules), 0) from renormalisation where by_rules)",
                (row, _) -> new Changed(row.getString(1), row.getLong(2)));
    }

    /** Once for each version, whoever sees it. */
    void begin(Set<String> carriers, long rules, Instant now) {
        jdbc.update(
                "insert into renormalisation (id, carriers, by_rules, rules, begun_at) values (?, ?, true, ?, ?)"
                        + " on conflict do nothing",
                UUID.randomUUID(),
                carriers.isEmpty() ? null : carriers.toArray(String[]::new),
                rules,
                Timestamp.from(now));
    }

    /** The oldest that is not done, unless another one works on it: one at a time keeps the rate. */
    Optional<Renormalisation> claim(UUID holder, Instant now, Duration lease) {
        return jdbc
                .query(
                        "update renormalisation set holder = ?, leased_until = ? where id ="
                                + " (select id from renormalisation where done_at is null order by begun_at, id limit 1)"
                                + " and done_at is null and (holder = ? or leased_until is null or leased_until <= ?)"
                                + " returning id, carriers, rules, cursor",
                        (row, _) -> new Renormalisation(
                                row.getObject(1, UUID.class),
                                carriers(row),
                                row.getLong(3),
                                row.getObject(4, UUID.class)),
                        holder,
                        Timestamp.from(now.plus(lease)),
                        holder,
                        Timestamp.from(now))
                .stream()
                .findFirst();
    }

    static Set<String> carriers(ResultSet row) throws SQLException {
        Array carriers = row.getArray("carriers");
        return carriers == null ? Set.of() : Set.of((String[]) carriers.getArray());
    }

    /** Empty at the end. */
    Optional<Ahead> ahead(Renormalisation run, int atMost) {
        var carriers = run.carriers().toArray(String[]::new);
        var looked = jdbc.query(
                "select shipment_id, exists (select 1 from leg where leg.shipment_id = parcel.shipment_id"
                        + " and (cardinality(?::text[]) = 0 or translate(lower(leg.carrier), '-_', '') = any(?)))"
                        + " from parcel where ?::uuid is null or shipment_id > ? order by shipment_id limit ?",
                (row, _) -> new Looked(row.getObject(1, UUID.class), row.getBoolean(2)),
                carriers,
                carriers,
                run.cursor(),
                run.cursor(),
                carriers.length == 0 ? atMost : LOOK_AHEAD);
        if (looked.isEmpty()) {
            return Optional.empty();
        }
        var wanted = looked.stream()
                .filter(Looked::wanted)
                .map(Looked::shipmentId)
                .limit(atMost)
                .toList();
        return Optional.of(new Ahead(
                wanted,
                wanted.size() == atMost ? wanted.getLast() : looked.getLast().shipmentId()));
    }

    private record Looked(UUID shipmentId, boolean wanted) {}

    /**
     * @param run as it was claimed
     * @return false where another one has gone on in the meantime
     */
    boolean advance(Renormalisation run, UUID holder, UUID cursor, Count count) {
        return jdbc.update(
                        "update renormalisation set cursor = ?, read = read + ?, changed = changed + ?, failed = failed + ?"
                                + " where id = ? and holder = ? and cursor is not distinct from ? and done_at is null",
                        cursor,
                        count.read(),
                        count.changed(),
                        count.failed(),
                        run.id(),
                        holder,
                        run.cursor())
                == 1;
    }

    record Count(int read, int changed, int failed) {}

    void finish(Renormalisation run, UUID holder, Instant now) {
        jdbc.update(
                "update renormalisation set done_at = ?, leased_until = null where id = ? and holder = ?",
                Timestamp.from(now),
                run.id(),
                holder);
    }

    /** But for the one that tells which rules parcels were read by last. */
    void forget(Instant doneBefore) {
        jdbc.update(
                "delete from renormalisation where done_at < ?"
                        + " and (not by_rules or rules < (select max(rules) from renormalisation where by_rules))",
                Timestamp.from(doneBefore));
    }

    long open() {
        return jdbc.queryForObject("select count(*) from renormalisation where done_at is null", Long.class);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
