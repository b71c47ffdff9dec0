package io.waybill.local.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questions that the dashboard and the alerts put to Prometheus.
 *
 * @param expressions by who asks: a panel's title or an alert's name
 */
public record DashboardMetrics(Map<String, List<String>> expressions) {

    static final Path DASHBOARD = Path.of("deploy/grafana/dashboards/waybill.json");
    static final Path ALERTS = Path.of("deploy/prometheus/alerts.yml");

    /** Made by Prometheus itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up", "ALERTS");

    public static DashboardMetrics in(Path repository) throws IOException {
        var expressions = new LinkedHashMap<String, List<String>>();
        for (var panel : panels(repository)) {
            var asked = new ArrayList<String>();
            panel.path("targets")
                    .forEach(target -> asked.add(target.path("expr").asString()));
            expressions.put(panel.path("title").asString(), asked);
        }
        for (var alert : alerts(repository)) {
            expressions.put(String.valueOf(alert.get("alert")), List.of(String.valueOf(alert.get("expr"))));
        }
        return new DashboardMetrics(expressions);
    }

    /** Which services have to expose. */
    public Set<String> ofServices() {
        var metrics = new TreeSet<String>();
        expressions.values().stream().flatMap(List::stream).map(PromQl::metrics).forEach(metrics::addAll);
        metrics.removeAll(OF_PROMETHEUS);
        return metrics;
    }

    static JsonNode dashboard(Path repository) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(repository.resolve(DASHBOARD)));
    }

    /** Those that ask something; rows do not. */
    static List<JsonNode> panels(Path repository) throws IOException {
        return StreamSupport.stream(dashboard(repository).path("panels").spliterator(), false)
                .filter(panel -> !panel.path("type").asString().equals("row"))
                .toList();
    }

    static List<Map<?, ?>> alerts(Path repository) throws IOException {
        Map<String, List<Map<String, List<Map<?, ?>>>>> file =
                new Yaml().load(Files.readString(repository.resolve(ALERTS)));
        return file.get("groups").stream()
                .flatMap(group -> group.get("rules").stream())
                .toList();
    }
}
