package io.waybill.local.up;

import io.waybill.local.Home;
import io.waybill.local.api.ShipmentLookup;
import io.waybill.local.system.Ports;
import io.waybill.local.system.Service;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where to look. */
final class Addresses {

    private static final String LINE = "  %-20s  %s";

    private static final Collector<CharSequence, ?, String> NEXT_LINE =
            Collectors.joining("\n" + LINE.formatted("", ""));

    private final Home home;
    private final Ports ports;
    private final boolean withInbox;

    /** @param withInbox whether messages to buyers stay here */
    Addresses(Home home, Ports ports, boolean withInbox) {
        this.home = home;
        this.ports = ports;
        this.withInbox = withInbox;
    }

    String ofSystem() {
        var addresses = new LinkedHashMap<String, String>();
        if (withInbox) {
            addresses.put("inbox", "http://localhost:%d (what buyers are sent)".formatted(ports.inbox()));
        }
        addresses.put(
                "API", "http://127.0.0.1:%d/v1 (access token: ./waybill token)".formatted(ports.of(Service.ORDER)));
        addresses.put("its other parts", parts());
        addresses.put("claims", ports.pagesOf(Service.CLAIMS) + " (buyers come by the links in their mails)");
        addresses.put("metrics", metrics());
        addresses.put("Kafka", ports.bootstrapServers());
        addresses.put("logs", home.logs().toString());
        return lines(addresses);
    }

    /** Waits until order-service knows them. */
    String ofTrackingPages(List<String> numbers) throws IOException, InterruptedException {
        var pages = new LinkedHashMap<String, String>();
        try (var lookup = new ShipmentLookup(home, ports)) {
            for (var number : numbers) {
                pages.put(number, lookup.await(number).toString());
            }
        }
        return lines(pages);
    }

    private String parts() {
        return Stream.of(
                        part(Service.POLLER, "shipments/ID/polling", "when carriers are asked"),
                        part(Service.NORMALIZER, "renormalisations", "scans read anew"),
                        part(Service.NOTIFICATION, "messages?shipment=ID", "what buyers were told"),
                        part(Service.CLAIMS, "claims?shipment=ID", "claims for lost parcels"))
                .collect(NEXT_LINE);
    }

    private String part(Service service, String path, String what) {
        return "http://127.0.0.1:%d/v1/%s (%s)".formatted(ports.of(service), path, what);
    }

    private String metrics() {
        return Arrays.stream(Service.values())
                .map(service -> "http://127.0.0.1:%d/actuator/prometheus".formatted(ports.managementOf(service)))
                .collect(NEXT_LINE);
    }

    private static String lines(Map<String, String> addresses) {
        return addresses.entrySet().stream()
                .map(address -> LINE.formatted(address.getKey(), address.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
