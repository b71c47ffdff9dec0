package io.waybill.local.system;

import java.util.HashMap;
import java.util.Map;

/**
 * One process of a service.
 *
 * @param settings environment beside what every instance of the service has
 */
public record Instance(Service service, String name, int port, int managementPort, Map<String, String> settings) {

    public Instance {
        settings = Map.copyOf(settings);
    }

    public static Instance first(Service service, Ports ports) {
        return new Instance(service, service.moduleName(), ports.of(service), ports.managementOf(service), Map.of());
    }

    public Instance with(String variable, String value) {
        var more = new HashMap<>(settings);
        more.put(variable, value);
        return new Instance(service, name, port, managementPort, more);
    }
}
