package io.waybill.testkit.kafka;

import java.io.IOException;
import java.nio.file.Path;

/** The broker as a process of its own: {@code BrokerProcess DIRECTORY PORT}. SIGTERM ends it in good order. */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("Usage: BrokerProcess DIRECTORY PORT (port 0 takes a free one)");
            System.exit(64);
        }
        var broker = KafkaBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-shutdown"));
        System.out.println("Broker ready at " + broker.bootstrapServers());
    }
}
