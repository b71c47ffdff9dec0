package io.waybill.benchmarks.stage;

import io.waybill.testkit.postgres.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a service is told at its start. */
final class ServiceSettings {

    private ServiceSettings() {}

    static List<String> arguments(
            String bootstrapServers, Database database, int managementPort, Map<String, String> more) {
        var servers = Map.of(
                "spring.kafka.bootstrap-servers", bootstrapServers,
                "waybill.database.name", database.name(),
                "waybill.database.url", database.jdbcUrl(),
                "waybill.database.owner-password", database.ownerPassword(),
                "waybill.database.app-password", database.appPassword(),
                "waybill.database.worker-password", database.workerPassword(),
                "server.port", "0",
                "server.address", "127.0.0.1",
                "management.server.port", String.valueOf(managementPort),
                "management.server.address", "127.0.0.1");
        var all = new HashMap<>(servers);
        // Nobody comes with a token.
        all.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", "http://127.0.0.1:9/none");
        all.putAll(more);
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }
}
