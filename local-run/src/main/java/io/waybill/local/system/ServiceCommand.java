package io.waybill.local.system;

import io.waybill.local.Home;
import io.waybill.local.process.JavaCommand;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A command of a service's own jar, in the surroundings of the service. */
public final class ServiceCommand {

    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private ServiceCommand() {}

    /** @return its exit code */
    public static int run(Home home, Running running, Service service, List<String> arguments)
            throws IOException, InterruptedException {
        // What a service was told of its week counts for its commands, too: they go by its thresholds.
        var week = running.live() ? Map.<String, String>of() : ShortWeek.environment(service, System.getenv());
        return run(running.home(home), running.ports(), service, arguments, week);
    }

    /** @return its exit code */
    public static int run(Home home, Ports ports, Service service, List<String> arguments)
            throws IOException, InterruptedException {
        return run(home, ports, service, arguments, Map.of());
    }

    private static int run(Home home, Ports ports, Service service, List<String> arguments, Map<String, String> week)
            throws IOException, InterruptedException {
        var app = new Apps(home).prepare(service);
        var builder =
                new ProcessBuilder(JavaCommand.jar(FLAGS, app.mainJar(), arguments.toArray(String[]::new))).inheritIO();
        builder.environment().putAll(week);
        builder.environment().putAll(new ServiceEnvironment(home, ports).of(service));
        if (service == Service.NOTIFICATION) {
            // A command sends nothing, but the service's settings are looked at.
            builder.environment().putAll(MessageAccess.inbox(home, ports).environment());
        }
        return builder.start().waitFor();
    }
}
