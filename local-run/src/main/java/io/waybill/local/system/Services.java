package io.waybill.local.system;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.waybill.local.Home;
import io.waybill.local.process.Child;
import io.waybill.local.process.Family;
import io.waybill.local.process.JavaCommand;
import io.waybill.local.process.Readiness;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services, each from its own jar. */
final class Services {

    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final List<String> REHEARSAL = List.of(
            "-Dspring.context.exit=onRefresh",
            "-Dspring.flyway.enabled=false",
            "-Dwaybill.database.connect-at-start=false");

    private final Home home;
    private final Family family;
    private final ServiceEnvironment environment;
    private final Outside outside;
    private final Apps apps;

    Services(Home home, Family family, ServiceEnvironment environment, Outside outside) {
        this.home = home;
        this.family = family;
        this.environment = environment;
        this.outside = outside;
        this.apps = new Apps(home);
    }

    void prepare(Service service) throws IOException {
        apps.forgetOtherBuilds(service);
    }

    /** Ready when it returns. */
    Child start(Instance instance) throws IOException, InterruptedException {
        var app = apps.prepare(instance.service());
        var log = home.logs().resolve(instance.name() + ".log");
        var child = family.start(
                instance.name(), JavaCommand.jar(app.flags(FLAGS), app.mainJar()), environment(instance), log);
        Readiness.awaitHealthy(child, instance.managementPort());
        return child;
    }

    /** Has ended when it returns. */
    Child command(Instance instance, List<String> words) throws IOException {
        var app = apps.prepare(instance.service());
        var name = instance.name() + "-" + words.getFirst();
        var command = JavaCommand.jar(app.flags(FLAGS), app.mainJar(), words.toArray(String[]::new));
        return family.start(name, command, environment(instance), home.logs().resolve(name + ".log"))
                .onExit()
                .join();
    }

    /**
     * What a start needs, kept for the next one, if there is time to make it: a start goes as far as it goes without
     * database and broker, at the lowest priority. Measured: 9 s of CPU without it, 4.5 s with it, 20 s to make it.
     */
    void makeStartCache(Instance instance) throws IOException {
        var app = apps.prepare(instance.service());
        try (var file = FileChannel.open(app.folder().resolve("lock"), CREATE, WRITE);
                var lock = file.tryLock()) {
            // Without the lock, another run makes it at this moment.
            if (lock != null && !Files.exists(app.startCache())) {
                rehearse(instance, app);
            }
        }
    }

    private void rehearse(Instance instance, App app) throws IOException {
        var next = app.folder().resolve("next.aot");
        var flags = new ArrayList<>(FLAGS);
        flags.addAll(REHEARSAL);
        flags.add("-XX:AOTCacheOutput=" + next);
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(JavaCommand.jar(flags, app.mainJar()));
        var name = instance.service().moduleName() + "-rehearsal";
        family.start(name, command, environment(instance), home.logs().resolve(name + ".log"))
                .onExit()
                .join();
        if (Files.exists(next)) {
            Files.move(next, app.startCache(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Map<String, String> environment(Instance instance) throws IOException {
        var variables = new HashMap<>(environment.of(instance.service()));
        variables.putAll(outside.environment(instance.service()));
        variables.put("SERVER_PORT", String.valueOf(instance.port()));
        variables.put("MANAGEMENT_SERVER_PORT", String.valueOf(instance.managementPort()));
        variables.putAll(instance.settings());
        return variables;
    }
}
