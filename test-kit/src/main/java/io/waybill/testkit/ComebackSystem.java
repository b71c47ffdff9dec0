package io.waybill.testkit;

import io.waybill.testkit.kafka.KafkaBroker;
import io.waybill.testkit.kafka.TestTopic;
import io.waybill.testkit.postgres.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Servers for a service whose database comes back from an older copy: a broker of its own, for what stands on the topics
 * is what it is about.
 */
public final class ComebackSystem implements AutoCloseable {

    private final String database;
    private final KafkaBroker broker;
    private final Databases databases = new Databases(TestInfrastructure.postgres());

    private ComebackSystem(String database, KafkaBroker broker) {
        this.database = database;
        this.broker = broker;
    }

    /** @param database of its own, so that no other test's context is connected to it */
    public static ComebackSystem start(String database) throws IOException {
        var directory = Files.createTempDirectory("waybill-comeback");
        Sweeper.after(directory);
        return new ComebackSystem(database, KafkaBroker.start(directory, FreePort.pick()));
    }

    /** Arguments of the service's context. */
    public List<String> arguments(Map<String, String> more) {
        var properties = new HashMap<>(TestInfrastructure.serviceProperties(database));
        properties.put("waybill.database.name", database);
        properties.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        properties.putAll(more);
        var arguments = new ArrayList<String>();
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }

    public TestTopic topic(String name) {
        return new TestTopic(name, broker.bootstrapServers());
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Nobody may be connected to the database. */
    public void copy() throws SQLException {
        databases.copy(database, database + "_copy");
    }

    /** As an operator does it with the service stopped. */
    public void bringBack() throws SQLException {
        databases.drop(database);
        databases.copy(database + "_copy", database);
    }

    /** Without any copy. */
    public void lose() throws SQLException {
        databases.drop(database);
    }

    @Override
    public void close() {
        broker.close();
    }
}
