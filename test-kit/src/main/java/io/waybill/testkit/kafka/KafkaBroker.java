package io.waybill.testkit.kafka;

import io.waybill.testkit.FreePorts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A broker and controller of one node in this JVM, on loopback. What was written is there after a restart. */
public final class KafkaBroker implements AutoCloseable {

    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    private KafkaBroker(BrokerSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /** Ready for clients when it returns. Port 0 is a free one. */
    public static KafkaBroker start(Path directory, int port) throws IOException {
        var brokerPort = FreePorts.orFree(port);
        var home = Files.createDirectories(directory).toRealPath();
        var settings = new BrokerSettings(home, brokerPort, FreePorts.otherThan(brokerPort));
        formatOnce(settings.directory());
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties(), false), Time.SYSTEM);
        var broker = new KafkaBroker(settings, server);
        try {
            server.startup();
            return broker;
        } catch (RuntimeException e) {
            broker.close();
            throw new IOException("No Kafka on " + home + " at " + settings.address() + ": " + e.getMessage(), e);
        }
    }

    public String bootstrapServers() {
        return settings.address();
    }

    public int port() {
        return settings.port();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** The formatter writes meta.properties last: where it stands, the directory is whole. */
    private static void formatOnce(Path directory) throws IOException {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var formatter = new Formatter()
                .setPrintStream(silent)
                .setNodeId(BrokerSettings.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(directory.toString())
                .addDirectory(directory.toString());
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IOException("Could not format " + directory + " for Kafka; is it writable?", e);
        }
    }
}
