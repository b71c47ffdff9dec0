package io.waybill.local.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The variables that a service takes from its environment.
 *
 * @param defaults by name; null where there is none
 */
record ServiceSettings(String database, Map<String, String> defaults) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:([^}]*))?}");
    private static final Pattern DATABASE = Pattern.compile("(?m)^ *(?:waybill\\.)?database\\.name: *(\\S+)$");
    private static final Path OF_ALL = Path.of("service-kit/src/main/resources/service-kit.yml");

    static Path file(Path repository, String service) {
        return repository.resolve(service).resolve("src/main/resources/application.yml");
    }

    static ServiceSettings of(Path repository, String service) throws IOException {
        var own = Files.readString(file(repository, service));
        var defaults = new HashMap<String, String>();
        VARIABLE.matcher(own + Files.readString(repository.resolve(OF_ALL)))
                .results()
                .forEach(found -> defaults.put(found.group(1), found.group(3)));
        var database = DATABASE.matcher(own);
        if (!database.find()) {
            throw new IOException(service + " names no database");
        }
        return new ServiceSettings(database.group(1), defaults);
    }

    /** Without which a service does not start, or looks for others in its own container. */
    Set<String> demanded() {
        var demanded = new TreeSet<String>();
        defaults.forEach((name, value) -> {
            if (value == null || value.contains("localhost")) {
                demanded.add(name);
            }
        });
        return demanded;
    }
}
