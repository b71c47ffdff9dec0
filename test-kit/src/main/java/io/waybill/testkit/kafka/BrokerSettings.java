package io.waybill.testkit.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What one small node needs to be broker and controller at once. */
record BrokerSettings(Path directory, int port, int controllerPort) {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    /** A broker killed with -9 comes back only when its old session has ended. */
    private static final Map<String, String> SHORT_WAITS = Map.of(
            "broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "1000",
            "group.initial.rebalance.delay.ms", "0");

    private static final Map<String, String> ONE_NODE = Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1",
            "min.insync.replicas", "1");

    /** The cleaner alone takes 128 MB by default. */
    private static final Map<String, String> LITTLE_MEMORY = Map.of(
            "log.cleaner.dedupe.buffer.size", "4194304",
            "log.index.size.max.bytes", "1048576",
            "num.network.threads", "2",
            "num.io.threads", "4",
            "background.threads", "4",
            "socket.send.buffer.bytes", "262144",
            "socket.receive.buffer.bytes", "262144");

    String address() {
        return "127.0.0.1:" + port;
    }

    Properties properties() {
        var properties = new Properties();
        properties.putAll(SHORT_WAITS);
        properties.putAll(ONE_NODE);
        properties.putAll(LITTLE_MEMORY);
        properties.putAll(Map.of(
                "node.id",
                String.valueOf(NODE),
                "process.roles",
                "broker,controller",
                "log.dirs",
                directory.toString(),
                "auto.create.topics.enable",
                "false"));
        properties.putAll(listeners());
        return properties;
    }

    private Map<String, String> listeners() {
        var controller = "127.0.0.1:" + controllerPort;
        return Map.of(
                "controller.quorum.voters", NODE + "@" + controller,
                "controller.listener.names", CONTROLLER,
                "listeners", "PLAINTEXT://" + address() + "," + CONTROLLER + "://" + controller,
                "advertised.listeners", "PLAINTEXT://" + address(),
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    }
}
