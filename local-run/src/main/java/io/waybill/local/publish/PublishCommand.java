package io.waybill.local.publish;

import io.waybill.local.Home;
import io.waybill.local.kafka.OrderEventSender;
import io.waybill.local.system.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "publish",
        description = "Send order events to Kafka, as a platform would, and show where each landed.",
        mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "JSON: one event, an array of events, or one event a line")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var path = Objects.requireNonNull(file);
        var given = EventFile.read(path);
        var home = Home.here();
        var running = Running.find(home);
        var events =
                Envelopes.of(given, path.toString(), running.businessTime(home).instant());
        try (var sender = new OrderEventSender(running.ports().bootstrapServers())) {
            for (var event : events) {
                send(event, sender);
            }
        }
        System.err.println(
                "The terminal of ./waybill up shows what becomes of it; what cannot be used comes back on topic"
                        + " waybill.order-events.rejected, with the field and the reason.");
        return 0;
    }

    private static void send(Envelope envelope, OrderEventSender sender) throws InterruptedException {
        var event = envelope.event();
        var filled = envelope.filledShippedAt();
        var landed = sender.send(event);
        System.out.printf(
                "order %s: %s, partition %d, offset %d%s%n",
                event.key(),
                landed.topic(),
                landed.partition(),
                landed.offset(),
                filled == null ? "" : "; shippedAt was missing and is now " + filled);
    }
}
