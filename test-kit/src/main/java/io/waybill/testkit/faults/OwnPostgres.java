package io.waybill.testkit.faults;

import io.waybill.testkit.FreePort;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.postgres.Database;
import io.waybill.testkit.postgres.Databases;
import io.waybill.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A PostgreSQL of one test's own, killed and started again on the same port with what it had. */
public final class OwnPostgres implements AutoCloseable {

    private final Path directory;
    private PostgresServer server;

    private OwnPostgres(Path directory, PostgresServer server) {
        this.directory = directory;
        this.server = server;
    }

    public static OwnPostgres start() throws IOException, SQLException {
        var directory = TestInfrastructure.sweptDirectory("waybill-own-postgres");
        return new OwnPostgres(directory, PostgresServer.start(directory, FreePort.pick()));
    }

    public Database database(String name) throws SQLException {
        return new Databases(server).create(name, "owner", "app", "worker");
    }

    public int port() {
        return server.port();
    }

    /** Postmaster and children, with SIGKILL. */
    public void kill() throws IOException {
        server.kill();
    }

    public void startAgain() throws IOException, SQLException {
        server = PostgresServer.start(directory, server.port());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
