package io.waybill.local.system;

import io.waybill.local.Home;
import io.waybill.local.process.Child;
import io.waybill.local.process.Family;
import io.waybill.local.process.JavaCommand;
import io.waybill.local.process.Readiness;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services, each from its own jar. */
final class Services {

    private static final List<String> FLAGS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Home home;
    private final Family family;
    private final ServiceEnvironment environment;
    private final CarrierAccess carrier;
    private final Apps apps;

    Services(Home home, Family family, ServiceEnvironment environment, CarrierAccess carrier) {
        this.home = home;
        this.family = family;
        this.environment = environment;
        this.carrier = carrier;
        this.apps = new Apps(home);
    }

    void prepare(Service service) throws IOException {
        apps.prepare(service);
    }

    /** Ready when it returns. */
    Child start(Instance instance) throws IOException, InterruptedException {
        var app = apps.prepare(instance.service());
        var log = home.logs().resolve(instance.name() + ".log");
        var child = family.start(instance.name(), JavaCommand.jar(FLAGS, app.mainJar()), environment(instance), log);
        Readiness.awaitHealthy(child, instance.managementPort());
        return child;
    }

    private Map<String, String> environment(Instance instance) throws IOException {
        var variables = new HashMap<>(environment.of(instance.service()));
        if (instance.service() == Service.POLLER) {
            variables.putAll(carrier.environment());
        }
        variables.put("SERVER_PORT", String.valueOf(instance.port()));
        variables.put("MANAGEMENT_SERVER_PORT", String.valueOf(instance.managementPort()));
        variables.putAll(instance.settings());
        return variables;
    }
}
