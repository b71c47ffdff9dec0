package io.waybill.kit;

import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.postgres.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** More instances of the smallest service, with a database of their own. */
final class Parrots {

    private Parrots() {}

    static ConfigurableApplicationContext start(String name, Database database, String... more) {
        return new SpringApplicationBuilder(Parrot.class)
                .run(arguments(name, database, more).toArray(String[]::new));
    }

    /** As a process, which can be killed. */
    static Process spawn(String name, Database database, Path log, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Parrots.class.getName()));
        command.addAll(arguments(name, database, more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    public static void main(String... arguments) {
        new SpringApplicationBuilder(Parrot.class).run(arguments);
    }

    private static List<String> arguments(String name, Database database, String... more) {
        var properties = new HashMap<>(TestInfrastructure.serviceProperties(name));
        properties.putAll(Map.of(
                "spring.application.name",
                name,
                "waybill.database.name",
                name,
                "waybill.database.url",
                database.jdbcUrl()));
        var arguments = new ArrayList<String>();
        properties.forEach((property, value) -> arguments.add("--" + property + "=" + value));
        arguments.addAll(List.of(more));
        return arguments;
    }
}
