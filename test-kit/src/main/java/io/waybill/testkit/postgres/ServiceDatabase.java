package io.waybill.testkit.postgres;

/**
 * A service's own database. The owner migrates it; the service reads and writes as app (for HTTP requests) and as
 * worker (for consumers and timers).
 */
public record ServiceDatabase(String jdbcUrl, Credentials owner, Credentials app, Credentials worker) {}
