package io.waybill.testkit.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The broker as a process of its own: data directory and port as arguments, ends on a signal. */
public final class KafkaProcess {

    private KafkaProcess() {}

    public static void main(String... args) throws IOException, InterruptedException {
        var broker = KafkaBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println("Kafka takes records at " + broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
