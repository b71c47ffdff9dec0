package io.waybill.local.publish;

import io.waybill.kit.time.SharedTimeLine;
import io.waybill.local.Home;
import io.waybill.local.MachineClock;
import io.waybill.local.kafka.OrderEvent;
import io.waybill.local.kafka.OrderEventSender;
import io.waybill.local.system.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Parameters(paramLabel = "FILE", description = "JSON: one event, an array, or one a line")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var path = Objects.requireNonNull(file);
        var given = EventFile.read(path);
        var home = Home.here();
        var running = Running.find(home);
        var now = new SharedTimeLine(running.home(home).file("time"), MachineClock.time()).instant();
        var events = new ArrayList<OrderEvent>();
        for (var event : given) {
            var place = "%s, event %d".formatted(path, events.size() + 1);
            if (!event.has("shippedAt") && !event.has("data")) {
                System.err.printf("%s: shippedAt is filled with %s%n", place, now);
            }
            events.add(Envelope.of(event, place, now));
        }
        try (var sender = new OrderEventSender(running.ports().bootstrapServers())) {
            for (var event : events) {
                var landed = sender.send(event);
                System.out.printf(
                        "order %s: %s, partition %d, offset %d%n",
                        event.key(), landed.topic(), landed.partition(), landed.offset());
            }
        }
        return 0;
    }
}
