package io.waybill.testkit.kafka;

import io.waybill.testkit.FreePort;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker and its controller (KRaft) in this JVM, on loopback. Kafka's classes for this are not public API: whatever
 * changes with a new version changes here and nowhere else.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final int port;
    private final KafkaRaftServer server;

    private KafkaBroker(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /** Starts with what the directory holds from before. */
    public static KafkaBroker start(Path directory, int port) throws IOException {
        var config = config(directory, port, FreePort.pick());
        if (!Files.exists(directory.resolve("meta.properties"))) {
            format(directory);
        }
        var server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
        var broker = new KafkaBroker(port, server);
        try {
            server.startup();
            return broker;
        } catch (RuntimeException e) {
            // Its threads would keep this process alive.
            broker.close();
            throw new IOException("no Kafka on " + directory + " at port " + port + ": is either in use?", e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (var silent = new PrintStream(PrintStream.nullOutputStream())) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(Optional.of(directory.toString()))
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName(CONTROLLER)
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Kafka's directory cannot be formatted: " + directory, e);
        }
    }

    private static Map<String, String> config(Path directory, int port, int controllerPort) {
        var config = new HashMap<String, String>();
        config.put("node.id", String.valueOf(NODE));
        config.put("process.roles", "broker,controller");
        config.put("listeners", "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        config.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        config.put("controller.listener.names", CONTROLLER);
        config.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        config.put("log.dirs", directory.toString());
        config.put("auto.create.topics.enable", "false");
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "3");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("share.coordinator.state.topic.replication.factor", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");
        config.put("group.initial.rebalance.delay.ms", "0");
        // A broker killed and started again is taken back soon; the heartbeat is half of it at most.
        config.put("broker.session.timeout.ms", "3000");
        config.put("broker.heartbeat.interval.ms", "1000");
        // By itself it writes twice a second that nothing happened.
        config.put("metadata.max.idle.interval.ms", "10000");
        config.put("num.network.threads", "2");
        config.put("num.io.threads", "4");
        config.put("background.threads", "2");
        config.put("log.cleaner.dedupe.buffer.size", "8388608");
        config.put("controlled.shutdown.max.retries", "1");
        return config;
    }
}
