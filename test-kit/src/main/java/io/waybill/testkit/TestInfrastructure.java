package io.waybill.testkit;

import io.waybill.testkit.kafka.KafkaBroker;
import io.waybill.testkit.postgres.Database;
import io.waybill.testkit.postgres.Databases;
import io.waybill.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/**
 * One broker and one PostgreSQL for all tests of a JVM, started when first asked for. They live as long as the JVM:
 * application contexts close in its last moments, and still find them.
 */
public final class TestInfrastructure {

    private TestInfrastructure() {}

    private static final class Broker {
        static final KafkaBroker RUNNING = startBroker();
    }

    private static final class Postgres {
        static final PostgresServer RUNNING = startPostgres();
    }

    public static KafkaBroker broker() {
        return Broker.RUNNING;
    }

    public static PostgresServer postgres() {
        return Postgres.RUNNING;
    }

    /** A database of this name, the same one to everybody who asks for it. */
    public static Database database(String name) {
        try {
            return new Databases(postgres()).create(name, "owner", "app", "worker");
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be made", e);
        }
    }

    /** What a service's context needs in a test: servers, a database and free ports. */
    public static Map<String, String> serviceProperties(String databaseName) {
        return serviceProperties(broker().bootstrapServers(), database(databaseName));
    }

    /** The same with servers of a test's own. */
    public static Map<String, String> serviceProperties(String bootstrapServers, Database database) {
        return Map.ofEntries(
                Map.entry("spring.kafka.bootstrap-servers", bootstrapServers),
                Map.entry("waybill.database.url", database.jdbcUrl()),
                Map.entry("waybill.database.owner-password", database.ownerPassword()),
                Map.entry("waybill.database.app-password", database.appPassword()),
                Map.entry("waybill.database.worker-password", database.workerPassword()),
                Map.entry("spring.security.oauth2.resourceserver.jwt.public-key-location", Tokens.publicKeyLocation()),
                Map.entry("server.port", "0"),
                Map.entry("management.server.port", "0"),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("management.server.address", "127.0.0.1"));
    }

    private static KafkaBroker startBroker() {
        try {
            return KafkaBroker.start(sweptDirectory("waybill-kafka"), FreePort.pick());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer startPostgres() {
        try {
            return PostgresServer.start(sweptDirectory("waybill-postgres"), FreePort.pick());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        }
    }

    /** Gone once this JVM is. */
    public static Path sweptDirectory(String prefix) throws IOException {
        var directory = Files.createTempDirectory(prefix);
        Sweeper.after(directory);
        return directory;
    }
}
