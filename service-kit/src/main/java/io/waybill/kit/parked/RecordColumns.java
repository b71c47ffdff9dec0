package io.waybill.kit.parked;

import io.waybill.kit.events.HeaderLines;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as columns of tables: {@code record_key, headers, body, written_at}. */
final class RecordColumns {

    static final String NAMES = "record_key, headers, body, written_at";

    private RecordColumns() {}

    static void bind(PreparedStatement statement, int from, ConsumerRecord<byte[], byte[]> record) throws SQLException {
        statement.setBytes(from, record.key());
        statement.setString(from + 1, HeaderLines.write(headers(record)));
        statement.setBytes(from + 2, record.value());
        statement.setTimestamp(from + 3, Timestamp.from(Instant.ofEpochMilli(Math.max(0, record.timestamp()))));
    }

    static ConsumerRecord<byte[], byte[]> read(ResultSet row, String topic, int partition, long place)
            throws SQLException {
        var headers = new RecordHeaders();
        HeaderLines.read(row.getString("headers"))
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                topic,
                partition,
                place,
                row.getTimestamp("written_at").getTime(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                row.getBytes("record_key"),
                row.getBytes("body"),
                headers,
                Optional.empty());
    }

    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return headers;
    }
}
