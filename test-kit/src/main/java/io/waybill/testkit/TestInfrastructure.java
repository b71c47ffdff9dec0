package io.waybill.testkit;

import io.waybill.testkit.kafka.KafkaBroker;
import io.waybill.testkit.postgres.Databases;
import io.waybill.testkit.postgres.Passwords;
import io.waybill.testkit.postgres.PostgresServer;
import io.waybill.testkit.postgres.ServiceDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One broker and one PostgreSQL for all tests of a JVM, started when first asked for. They live as long as the JVM, so
 * that application contexts, which end in its last moments, still find them; what is left is then swept away.
 */
public final class TestInfrastructure {

    private static final Passwords PASSWORDS = Passwords.allOf("of-a-test");

    private TestInfrastructure() {}

    public static KafkaBroker broker() {
        return Broker.RUNNING;
    }

    public static PostgresServer postgres() {
        return Postgres.RUNNING;
    }

    /** Each test class asks for a database of its own name. */
    public static ServiceDatabase database(String name) {
        return new Databases(postgres()).create(name, PASSWORDS);
    }

    private static Path directory(String what) throws IOException {
        return Files.createTempDirectory("waybill-" + what + "-");
    }

    private static final class Broker {

        static final KafkaBroker RUNNING = start();

        private static KafkaBroker start() {
            try {
                var directory = directory("broker");
                Sweeper.after(directory);
                return KafkaBroker.start(directory, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Postgres {

        static final PostgresServer RUNNING = start();

        private static PostgresServer start() {
            try {
                var directory = directory("postgres");
                Sweeper.after(directory);
                return PostgresServer.start(directory, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
