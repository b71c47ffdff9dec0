package io.waybill.local.publish;

import io.waybill.carriers.TrackingNumbers;
import io.waybill.local.Home;
import io.waybill.local.api.ShipmentLookup;
import io.waybill.local.kafka.Codec;
import io.waybill.local.kafka.OrderEventSender;
import io.waybill.local.system.Running;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "track",
        description = "Register a parcel of merchant demo with a running system, and show its tracking page.",
        mixinStandardHelpOptions = true)
public final class TrackCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NUMBER", description = "the tracking number")
    private String number = "";

    @Option(names = "--carrier", description = "found from the number where it is not given")
    private @Nullable String carrier;

    @Option(names = "--email", description = "the buyer's")
    private @Nullable String email;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = Home.here();
        var running = Running.find(home);
        var now = running.businessTime(home).instant();
        try (var sender = new OrderEventSender(running.ports().bootstrapServers());
                var lookup = new ShipmentLookup(home, running.ports())) {
            sender.send(Envelope.of(event(), number, now).event());
            System.out.println(lookup.await(TrackingNumbers.normalise(number)));
        }
        return 0;
    }

    private ObjectNode event() {
        var event = Codec.JSON.createObjectNode();
        event.put("type", "order-shipped").put("merchantId", "demo");
        event.put("orderId", "track-" + TrackingNumbers.normalise(number)).put("trackingNumber", number);
        if (carrier != null) {
            event.put("carrier", carrier);
        }
        if (email != null) {
            event.putObject("buyer").put("email", email);
        }
        return event;
    }
}
