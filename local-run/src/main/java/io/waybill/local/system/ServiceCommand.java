package io.waybill.local.system;

import io.waybill.local.Home;
import io.waybill.local.process.JavaCommand;
import java.io.IOException;
import java.util.List;

/** A command of a service's own jar, in the surroundings of the service. */
public final class ServiceCommand {

    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private ServiceCommand() {}

    /** @return its exit code */
    public static int run(Home home, Running running, Service service, List<String> arguments)
            throws IOException, InterruptedException {
        return run(running.home(home), running.ports(), service, arguments);
    }

    /** @return its exit code */
    public static int run(Home home, Ports ports, Service service, List<String> arguments)
            throws IOException, InterruptedException {
        var app = new Apps(home).prepare(service);
        var builder =
                new ProcessBuilder(JavaCommand.jar(FLAGS, app.mainJar(), arguments.toArray(String[]::new))).inheritIO();
        builder.environment().putAll(new ServiceEnvironment(home, ports).of(service));
        if (service == Service.NOTIFICATION) {
            // A command sends nothing, but the service's settings are looked at.
            builder.environment().putAll(MessageAccess.inbox(home, ports).environment());
        }
        return builder.start().waitFor();
    }
}
