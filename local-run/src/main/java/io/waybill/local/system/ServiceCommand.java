package io.waybill.local.system;

import io.waybill.local.Home;
import io.waybill.local.process.JavaCommand;
import java.io.IOException;
import java.util.List;

/** A command of a service's own jar, in the surroundings of the running service. */
public final class ServiceCommand {

    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private ServiceCommand() {}

    /** @return its exit code */
    public static int run(Home home, Running running, Service service, List<String> arguments)
            throws IOException, InterruptedException {
        var app = new Apps(home).prepare(service);
        var environment = new ServiceEnvironment(running.home(home), running.ports());
        var builder =
                new ProcessBuilder(JavaCommand.jar(FLAGS, app.mainJar(), arguments.toArray(String[]::new))).inheritIO();
        builder.environment().putAll(environment.of(service));
        return builder.start().waitFor();
    }
}
