package io.waybill.poller;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Topics;
import io.waybill.testkit.kafka.TestTopic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/** What stands on the topic, as readers take it: a record that came again is none. */
final class ToldScans {

    private ToldScans() {}

    /** The texts of the scans that were told, by shipment, in order; without a hole in their numbers. */
    static Map<String, List<String>> on(String bootstrapServers) {
        var bySeq = new TreeMap<String, TreeMap<Long, List<String>>>();
        for (var record : new TestTopic(Topics.SCANS.name(), bootstrapServers).records()) {
            bySeq.computeIfAbsent(text(record.key()), _ -> new TreeMap<>())
                    .put(Long.valueOf(text(record.headers().lastHeader("ce_seq").value())), texts(record));
        }
        var told = new TreeMap<String, List<String>>();
        bySeq.forEach((key, records) -> {
            assertThat(records.lastKey()).as("seqs of %s", key).isEqualTo(records.size());
            told.put(key, records.values().stream().flatMap(List::stream).toList());
        });
        return told;
    }

    private static List<String> texts(ConsumerRecord<byte[], byte[]> record) {
        var texts = new ArrayList<String>();
        JsonMapper.shared()
                .readTree(record.value())
                .path("scans")
                .forEach(scan -> texts.add(scan.path("text").asString()));
        return texts;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
