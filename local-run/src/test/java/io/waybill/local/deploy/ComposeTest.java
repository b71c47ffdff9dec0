package io.waybill.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.AccountVariables;
import io.waybill.carriers.Carriers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class ComposeTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final List<String> SERVICES =
            List.of("order-service", "tracking-poller", "status-normalizer", "notification-service", "claims-service");

    private Compose compose;

    @BeforeEach
    void read() throws IOException {
        compose = Compose.in(REPOSITORY);
    }

    static List<String> services() {
        return SERVICES;
    }

    /** Those whose modules stand. */
    static Stream<String> builtServices() {
        return SERVICES.stream().filter(service -> Files.exists(ServiceSettings.file(REPOSITORY, service)));
    }

    @ParameterizedTest
    @MethodSource("builtServices")
    void givesAServiceWhatItsSettingsDemand(String service) throws IOException {
        var settings = ServiceSettings.of(REPOSITORY, service);

        var environment = compose.environment(service);
        assertThat(environment).containsKeys(settings.demanded().toArray(String[]::new));
        assertThat(settings.demanded()).allMatch(name -> environment.get(name) != null);
        assertThat(environment.get("WAYBILL_DB_URL")).asString().endsWith("/" + settings.database());
        if (settings.defaults().containsKey("WAYBILL_LINK_KEY")) {
            assertThat(environment.get("WAYBILL_LINK_KEY")).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("builtServices")
    void givesAServiceNothingThatItDoesNotKnow(String service) throws IOException {
        assertThat(ServiceSettings.of(REPOSITORY, service).defaults())
                .containsKeys(compose.environment(service).keySet().toArray(String[]::new));
    }

    @Test
    void passesOnTheAccountsOfEveryCarrier() {
        assertThat(compose.environment("tracking-poller"))
                .containsKeys(Carriers.all().stream()
                        .flatMap(connector -> AccountVariables.of(connector).stream())
                        .toArray(String[]::new));
    }

    @Test
    void saysWhereTheCredentialsOfEveryCarrierAreToBeHad() throws IOException {
        assertThat(Files.readString(REPOSITORY.resolve("README.md")))
                .contains(Carriers.all().stream()
                        .flatMap(connector -> connector.secrets().stream()
                                .map(secret -> "`" + AccountVariables.named(connector, secret) + "`"))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("services")
    void buildsEveryServiceTheSameWay(String service) {
        var described = compose.services().get(service);
        assertThat(described.get("build")).asString().contains("deploy/Dockerfile", "SERVICE=" + service);
        assertThat(described)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsKeys("mem_limit", "stop_grace_period");
        assertThat(described.get("depends_on"))
                .asString()
                .contains("kafka={condition=service_healthy}", "databases={condition=service_completed_successfully}");
    }

    @ParameterizedTest
    @MethodSource("services")
    void takesEverySecretFromOutside(String service) {
        assertThat(compose.environment(service).get("WAYBILL_TOKEN_KEY"))
                .isEqualTo("${WAYBILL_TOKEN_KEY:?run deploy/secrets.sh}");
        for (var name : List.of("WAYBILL_DB_OWNER_PASSWORD", "WAYBILL_DB_APP_PASSWORD", "WAYBILL_DB_WORKER_PASSWORD")) {
            assertThat(compose.environment(service).get(name))
                    .asString()
                    .matches("\\$\\{[A-Z]+_(OWNER|APP|WORKER)_PASSWORD:\\?run deploy/secrets\\.sh}");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void givesTheDatabasesPasswordsToTheRolesOfThatService(String service) throws IOException {
        var environment = compose.environment(service);
        var database = String.valueOf(environment.get("WAYBILL_DB_URL")).replaceAll(".*/", "");
        for (var role : List.of("OWNER", "APP", "WORKER")) {
            var name = database.toUpperCase(Locale.ROOT) + "_" + role + "_PASSWORD";
            assertThat(environment.get("WAYBILL_DB_" + role + "_PASSWORD"))
                    .asString()
                    .startsWith("${" + name + ":?");
            assertThat(compose.environment("databases").get(name))
                    .isEqualTo(environment.get("WAYBILL_DB_" + role + "_PASSWORD"));
        }
        assertThat(Files.readString(REPOSITORY.resolve("deploy/databases.sh"))).contains(" " + database);
    }

    @Test
    void publishesOnLoopbackOnlyAndNoManagementPort() {
        compose.services()
                .keySet()
                .forEach(service -> assertThat(compose.list(service, "ports"))
                        .as(service)
                        .allMatch(port -> port.startsWith("127.0.0.1:") && !port.endsWith(":9080")));
        assertThat(compose.services())
                .allSatisfy((_, described) -> assertThat(described).doesNotContainKeys("network_mode", "privileged"));
        assertThat(List.of("kafka", "postgres", "prometheus", "databases"))
                .allMatch(service -> compose.list(service, "networks").equals(List.of("inside")));
    }

    @Test
    void namesOnlyFilesAndVolumesThatThereAre() {
        for (var service : compose.services().keySet()) {
            for (var volume : compose.list(service, "volumes")) {
                var source = volume.split(":")[0];
                if (source.startsWith("./")) {
                    assertThat(REPOSITORY.resolve(source)).exists();
                    assertThat(volume).endsWith(":ro");
                } else {
                    assertThat(compose.volumes()).containsKey(source);
                }
            }
        }
    }

    @Test
    void limitsAndPinsEverything() {
        assertThat(compose.services())
                .allSatisfy((name, service) -> assertThat(service)
                        .as(name)
                        .containsKeys("mem_limit", "restart", "image")
                        .containsEntry("security_opt", List.of("no-new-privileges:true")));
        assertThat(compose.services().values())
                .extracting(service -> String.valueOf(service.get("image")))
                .allMatch(image -> image.matches("waybill/[a-z-]+:local|[a-z/]+:v?\\d+\\.\\d+(\\.\\d+)?"));
    }

    @Test
    void scrapesEveryService() throws IOException {
        Map<String, Object> prometheus =
                new Yaml().load(Files.readString(REPOSITORY.resolve("deploy/prometheus/prometheus.yml")));

        assertThat(prometheus.get("scrape_configs"))
                .asString()
                .contains("/actuator/prometheus")
                .contains(SERVICES.stream().map(service -> service + ":9080").toArray(String[]::new));
    }
}
