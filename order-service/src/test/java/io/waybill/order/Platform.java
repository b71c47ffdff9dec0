package io.waybill.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.Tokens;
import io.waybill.testkit.kafka.TestTopic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other side: a platform with HTTP and Kafka, and whoever else writes to the topics. */
public final class Platform implements AutoCloseable {

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestInfrastructure.broker().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    Platform(String base) {
        this.base = base;
    }

    public HttpResponse<String> post(String body) throws Exception {
        return post(body, Tokens.of("demo", "orders:write"), "application/json");
    }

    public HttpResponse<String> post(String body, String token, String contentType) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + "/v1/order-events"))
                        .header("authorization", "Bearer " + token)
                        .header("content-type", contentType)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, String merchantId, String scope) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("authorization", "Bearer " + Tokens.of(merchantId, scope))
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, String merchantId, String scope, String accepted) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("authorization", "Bearer " + Tokens.of(merchantId, scope))
                        .header("accept", accepted)
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> page(String path, String languages) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("accept-language", languages)
                        .build(),
                BodyHandlers.ofString());
    }

    /** The answer's body of a request that must succeed. */
    public JsonNode json(String path, String scope) throws Exception {
        var answer = get(path, "demo", scope);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    public RecordMetadata publish(String topic, String key, String body, Map<String, String> headers) throws Exception {
        var record = new ProducerRecord<>(topic, key.getBytes(UTF_8), body.getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return producer.send(record).get();
    }

    /** Everything that stands on a topic under a key. */
    public static List<ConsumerRecord<byte[], byte[]>> all(String topic, String key) {
        return new TestTopic(topic).records(key);
    }

    public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    public static JsonNode body(ConsumerRecord<byte[], byte[]> record) {
        return JsonMapper.shared().readTree(record.value());
    }

    @Override
    public void close() {
        producer.close();
        http.close();
    }
}
