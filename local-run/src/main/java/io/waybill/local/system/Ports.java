package io.waybill.local.system;

import io.waybill.testkit.FreePort;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Where everything listens, on loopback.
 *
 * @param services where each service answers
 * @param management where each tells of itself
 * @param simulator of DHL
 * @param simulators of the other carriers
 * @param smtp of the inbox
 * @param inbox its pages, and where text messages are sent to
 */
public record Ports(
        Map<Service, Integer> services,
        Map<Service, Integer> management,
        int kafka,
        int postgres,
        int simulator,
        int simulators,
        int smtp,
        int inbox) {

    private static final int FIRST_SERVICE = 8080;
    private static final int FIRST_MANAGEMENT = 9080;

    /** Easy to remember: a service's management port is a thousand above its own. */
    public static final Ports USUAL = new Ports(
            each(service -> FIRST_SERVICE + service.ordinal()),
            each(service -> FIRST_MANAGEMENT + service.ordinal()),
            9092,
            5433,
            8089,
            8090,
            2525,
            8025);

    public Ports {
        services = Map.copyOf(services);
        management = Map.copyOf(management);
    }

    public static Ports free() {
        var taken = new HashSet<Integer>();
        return new Ports(
                each(_ -> another(taken)),
                each(_ -> another(taken)),
                another(taken),
                another(taken),
                another(taken),
                another(taken),
                another(taken),
                another(taken));
    }

    private static Map<Service, Integer> each(ToIntFunction<Service> port) {
        return Arrays.stream(Service.values())
                .collect(Collectors.toMap(
                        service -> service, port::applyAsInt, (one, _) -> one, () -> new EnumMap<>(Service.class)));
    }

    private static int another(Set<Integer> taken) {
        var port = FreePort.pick();
        while (!taken.add(port)) {
            port = FreePort.pick();
        }
        return port;
    }

    public int of(Service service) {
        return services.get(service);
    }

    public int managementOf(Service service) {
        return management.get(service);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafka;
    }

    /** As people open it. */
    public String pagesOf(Service service) {
        return "http://localhost:" + of(service);
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
        wanted.put("the simulator of DHL", simulator);
        wanted.put("the simulator of the other carriers", simulators);
        wanted.put("the inbox (SMTP)", smtp);
        wanted.put("the inbox's pages", inbox);
        return wanted;
    }
}
