package io.waybill.local.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The compose file, read as YAML. */
record Compose(Map<String, Map<String, Object>> services, Map<String, Object> volumes) {

    @SuppressWarnings("unchecked")
    static Compose in(Path repository) throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(repository.resolve("docker-compose.yml")));
        return new Compose(
                (Map<String, Map<String, Object>>) file.get("services"), (Map<String, Object>) file.get("volumes"));
    }

    /** By name; null where it is passed on only if it is set. */
    @SuppressWarnings("unchecked")
    Map<String, Object> environment(String service) {
        return (Map<String, Object>) services.get(service).getOrDefault("environment", Map.of());
    }

    @SuppressWarnings("unchecked")
    List<String> list(String service, String what) {
        return (List<String>) services.get(service).getOrDefault(what, List.of());
    }
}
