package io.waybill.local.system;

import io.waybill.testkit.FreePort;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything listens, on loopback. */
public record Ports(
        int order,
        int poller,
        int normalizer,
        int orderManagement,
        int pollerManagement,
        int normalizerManagement,
        int kafka,
        int postgres,
        int simulator) {

    /** Easy to remember: a service's management port is a thousand above its own. */
    public static final Ports USUAL = new Ports(8080, 8081, 8082, 9080, 9081, 9082, 9092, 5433, 8089);

    public static Ports free() {
        var taken = new HashSet<Integer>();
        return new Ports(
                another(taken),
                another(taken),
                another(taken),
                another(taken),
                another(taken),
                another(taken),
                another(taken),
                another(taken),
                another(taken));
    }

    private static int another(HashSet<Integer> taken) {
        var port = FreePort.pick();
        while (!taken.add(port)) {
            port = FreePort.pick();
        }
        return port;
    }

    public int of(Service service) {
        return switch (service) {
            case ORDER -> order;
            case POLLER -> poller;
            case NORMALIZER -> normalizer;
        };
    }

    public int managementOf(Service service) {
        return switch (service) {
            case ORDER -> orderManagement;
            case POLLER -> pollerManagement;
            case NORMALIZER -> normalizerManagement;
        };
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafka;
    }

    /** By what wants them. */
    public Map<String, Integer> wanted() {
        var wanted = new LinkedHashMap<String, Integer>();
        for (var service : Service.values()) {
            wanted.put(service.moduleName(), of(service));
            wanted.put(service.moduleName() + " (management)", managementOf(service));
        }
        wanted.put("Kafka", kafka);
        wanted.put("PostgreSQL", postgres);
        wanted.put("the carrier simulator", simulator);
        return wanted;
    }
}
