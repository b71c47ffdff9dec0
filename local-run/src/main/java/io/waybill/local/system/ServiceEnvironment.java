package io.waybill.local.system;

import io.waybill.local.Home;
import io.waybill.local.keys.Secrets;
import io.waybill.local.keys.TokenKeys;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Addresses and secrets, as a service takes them from its environment. */
final class ServiceEnvironment {

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final TokenKeys tokens;

    ServiceEnvironment(Home home, Ports ports) throws IOException {
        this.home = home;
        this.ports = ports;
        this.secrets = Secrets.in(home.keys());
        this.tokens = TokenKeys.in(home.keys());
    }

    Map<String, String> of(Service service) throws IOException {
        var environment = new LinkedHashMap<String, String>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(ports.of(service)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(ports.managementOf(service)));
        environment.put("WAYBILL_KAFKA", ports.bootstrapServers());
        environment.put(
                "WAYBILL_DB_URL", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), service.database()));
        for (var role : DatabaseRole.values()) {
            environment.put("WAYBILL_DB_" + role + "_PASSWORD", password(service, role));
        }
        environment.put("WAYBILL_TIME_FILE", home.file("time").toString());
        environment.put("WAYBILL_TOKEN_KEY", tokens.publicKey().toString());
        environment.putAll(links(service));
        return environment;
    }

    /** Buyers' links are made and read by those that write to buyers and those that have pages for them. */
    private Map<String, String> links(Service service) throws IOException {
        return switch (service) {
            case POLLER, NORMALIZER -> Map.of();
            case ORDER, NOTIFICATION, CLAIMS ->
                Map.of(
                        "WAYBILL_LINK_KEY", secrets.key("links"),
                        "WAYBILL_PUBLIC_URL", ports.pagesOf(Service.ORDER),
                        "WAYBILL_CLAIMS_URL", ports.pagesOf(Service.CLAIMS));
        };
    }

    String password(Service service, DatabaseRole role) throws IOException {
        return secrets.password(service.database() + "." + role);
    }

    enum DatabaseRole {
        OWNER,
        APP,
        WORKER
    }
}
