package io.waybill.kit.parked;

import io.waybill.kit.parked.DeadLetter.Place;
import io.waybill.kit.parked.Replay.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was asked about dead letters. The row is the mark that a letter is done, in the transaction that does it. */
@Repository
public class Replays {

    /** One that is done stays as it is. */
    private static final String ASK =
            "insert into dead_letter_replay as asked (topic, topic_id, partition, place, reader,"
                    + " source_topic, source_partition, source_place, " + RecordColumns.NAMES + ", asked_at)"
                    + " select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
                    + " on conflict (topic, topic_id, partition, place) do update set reader = excluded.reader,"
                    + " headers = excluded.headers, body = excluded.body, asked_at = excluded.asked_at, again = true, cause = null"
                    + " where asked.done_at is null";

    private final JdbcTemplate jdbc;

    Replays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param topicId of the dead topic
     * @param headers as mended, without ours
     */
    public void ask(
            DeadLetter letter,
            String topicId,
            String reader,
            Place stoodAt,
            Map<String, String> headers,
            byte @Nullable [] body,
            Instant now) {
        var place = letter.place();
        var record = letter.mended(stoodAt, headers, body);
        jdbc.update(ASK, statement -> {
            statement.setString(1, place.topic());
            statement.setString(2, topicId);
            statement.setInt(3, place.partition());
            statement.setLong(4, place.offset());
            statement.setString(5, reader);
            statement.setString(6, stoodAt.topic());
            statement.setInt(7, stoodAt.partition());
            statement.setLong(8, stoodAt.offset());
            RecordColumns.bind(statement, 9, record);
            statement.setTimestamp(13, Timestamp.from(now));
        });
    }

    public Optional<Replay> find(Place place, String topicId) {
        return jdbc
                .query(
                        "select * from dead_letter_replay where topic = ? and topic_id = ? and partition = ? and place = ?",
                        (row, _) -> replay(row),
                        place.topic(),
                        topicId,
                        place.partition(),
                        place.offset())
                .stream()
                .findFirst();
    }

    /** One that is asked for, locked; not one that another instance has. */
    public Optional<Replay> takeAsked(Collection<String> readers) {
        return jdbc
                .query(
                        "select * from dead_letter_replay where again and reader = any(?) order by asked_at, id limit 1"
                                + " for update skip locked",
                        (row, _) -> replay(row),
                        (Object) readers.toArray(String[]::new))
                .stream()
                .findFirst();
    }

    /** Whether the record was replayed already, by another of its letters: it was read, and buried, more than once. */
    public boolean doneBefore(Replay replay) {
        return jdbc.queryForObject(
                "select exists (select from dead_letter_replay where reader = ? and source_topic = ?"
                        + " and source_partition = ? and source_place = ? and done_at is not null)",
                Boolean.class,
                replay.reader(),
                replay.record().topic(),
                replay.record().partition(),
                replay.record().offset());
    }

    /** Keeps the mark, and forgets what may be about people. */
    public void done(Replay replay, Outcome outcome, Instant now) {
        jdbc.update(
                "update dead_letter_replay set again = false, done_at = ?, outcome = ?, cause = null, headers = '',"
                        + " body = null, record_key = null where id = ?",
                Timestamp.from(now),
                outcome.name(),
                replay.id());
    }

    public void failed(long id, String cause) {
        jdbc.update("update dead_letter_replay set again = false, cause = ? where id = ?", cause, id);
    }

    /** Those whose letters no topic holds any more. @return how many */
    public int forget(Instant doneBefore) {
        return jdbc.update("delete from dead_letter_replay where done_at < ?", Timestamp.from(doneBefore));
    }

    private static Replay replay(ResultSet row) throws SQLException {
        var doneAt = row.getTimestamp("done_at");
        var outcome = row.getString("outcome");
        return new Replay(
                row.getLong("id"),
                row.getString("reader"),
                RecordColumns.read(
                        row,
                        row.getString("source_topic"),
                        row.getInt("source_partition"),
                        row.getLong("source_place")),
                row.getBoolean("again"),
                doneAt == null ? null : doneAt.toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("cause"));
    }
}
