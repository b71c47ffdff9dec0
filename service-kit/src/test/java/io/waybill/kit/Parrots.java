package io.waybill.kit;

import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.postgres.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** More instances of the smallest service, with a database of their own. */
public final class Parrots {

    private final String bootstrapServers;
    private final Database database;

    private Parrots(String bootstrapServers, Database database) {
        this.bootstrapServers = bootstrapServers;
        this.database = database;
    }

    /** On servers of a test's own; they bear the database's name. */
    public static Parrots on(String bootstrapServers, Database database) {
        return new Parrots(bootstrapServers, database);
    }

    static ConfigurableApplicationContext start(String name, Database database, String... more) {
        return shared(database).start(with(name, more));
    }

    /** As a process, which can be killed. */
    static Process spawn(String name, Database database, Path log, String... more) throws IOException {
        return shared(database).spawn(log, with(name, more));
    }

    private static Parrots shared(Database database) {
        return on(TestInfrastructure.broker().bootstrapServers(), database);
    }

    private static String[] with(String name, String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add("--spring.application.name=" + name);
        return arguments.toArray(String[]::new);
    }

    public ConfigurableApplicationContext start(String... more) {
        return new SpringApplicationBuilder(Parrot.class).run(arguments(more).toArray(String[]::new));
    }

    public Process spawn(Path log, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Parrots.class.getName()));
        command.addAll(arguments(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    public static void main(String... arguments) {
        new SpringApplicationBuilder(Parrot.class).run(arguments);
    }

    /** Of two with the same name the later one counts; Spring would take both. */
    private List<String> arguments(String... more) {
        var properties = new HashMap<>(TestInfrastructure.serviceProperties(bootstrapServers, database));
        properties.put("waybill.database.name", database.name());
        properties.put("spring.application.name", database.name());
        for (var argument : more) {
            var parts = argument.substring("--".length()).split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toList();
    }
}
