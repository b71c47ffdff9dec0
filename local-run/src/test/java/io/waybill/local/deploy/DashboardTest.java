package io.waybill.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

class DashboardTest {

    private static final Path REPOSITORY = Path.of("..");

    @Test
    void firstAsksWhetherABuyerIsWaiting() throws IOException {
        var first = DashboardMetrics.dashboard(REPOSITORY).path("panels").path(0);

        assertThat(first.path("type").asString()).isEqualTo("row");
        assertThat(first.path("title").asString()).isEqualTo("Is a buyer waiting?");
        assertThat(DashboardMetrics.panels(REPOSITORY).getFirst().toString())
                .contains("waybill_messages_oldest_seconds");
    }

    @Test
    void asksOneQuestionInEachPanelAndSaysWhatToDo() throws IOException {
        var ids = new HashSet<Integer>();
        var titles = new HashSet<String>();
        for (var panel : DashboardMetrics.panels(REPOSITORY)) {
            var title = panel.path("title").asString();
            assertThat(titles.add(title)).as("a second " + title).isTrue();
            assertThat(ids.add(panel.path("id").asInt())).as("id of " + title).isTrue();
            assertThat(title).endsWith("?");
            assertThat(panel.path("description").asString()).as(title).hasSizeGreaterThan(60);
            assertThat(panel.at("/fieldConfig/defaults/unit").asString())
                    .as("unit of " + title)
                    .isNotEmpty();
            assertThat(panel.path("targets").isEmpty()).as(title).isFalse();
        }
    }

    @Test
    void keepsPanelsApart() throws IOException {
        var taken = new HashSet<String>();
        for (var panel : DashboardMetrics.panels(REPOSITORY)) {
            var place = panel.path("gridPos");
            assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
            for (var x = 0; x < place.path("w").asInt(); x++) {
                for (var y = 0; y < place.path("h").asInt(); y++) {
                    var cell = (place.path("x").asInt() + x) + ","
                            + (place.path("y").asInt() + y);
                    assertThat(taken.add(cell))
                            .as(panel.path("title").asString())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void asksTheProvisionedSourceOnly() throws IOException {
        var file = REPOSITORY.resolve("deploy/grafana/provisioning/datasources/prometheus.yml");
        Map<String, List<Map<String, Object>>> provisioned = new Yaml().load(Files.readString(file));
        var source = provisioned.get("datasources").getFirst().get("uid");

        assertThat(DashboardMetrics.panels(REPOSITORY).stream().flatMap(DashboardTest::sources))
                .isNotEmpty()
                .allMatch(source::equals);
    }

    private static Stream<String> sources(JsonNode panel) {
        return Stream.concat(
                Stream.of(panel.at("/datasource/uid").asString()),
                panel.findValues("targets").stream()
                        .flatMap(targets -> targets.valueStream()
                                .map(target -> target.at("/datasource/uid").asString())));
    }

    @Test
    void namesAMetricInEveryExpression() throws IOException {
        var metrics = DashboardMetrics.in(REPOSITORY);

        metrics.expressions()
                .forEach((asker, expressions) -> assertThat(expressions)
                        .as(asker)
                        .isNotEmpty()
                        .allSatisfy(expression -> assertThat(PromQl.metrics(expression))
                                .as(expression)
                                .isNotEmpty()));
        assertThat(metrics.ofServices())
                .contains("waybill_messages_oldest_seconds", "waybill_outbox_oldest_seconds", "jvm_memory_used_bytes")
                .allMatch(name ->
                        name.matches("(waybill|kafka_consumer|jvm|http_server|hikaricp|resilience4j)_[a-z0-9_]+"));
    }

    @Test
    void saysWithEveryAlertWhatToDo() throws IOException {
        for (var alert : DashboardMetrics.alerts(REPOSITORY)) {
            assertThat(alert.get("labels")).asString().matches("\\{severity=(page|ticket)}");
            assertThat(alert.get("annotations")).asString().contains("summary=", "what_to_do=");
        }
    }
}
