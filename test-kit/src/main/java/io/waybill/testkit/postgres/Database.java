package io.waybill.testkit.postgres;

/** A service's database; the roles are its name with {@code _owner}, {@code _app} and {@code _worker}. */
public record Database(String name, String jdbcUrl, String ownerPassword, String appPassword, String workerPassword) {

    /** The same, found at another port. */
    public Database at(int port) {
        return new Database(
                name, "jdbc:postgresql://127.0.0.1:" + port + "/" + name, ownerPassword, appPassword, workerPassword);
    }
}
