package io.waybill.local.system;

import io.waybill.local.Home;
import io.waybill.local.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The services, by the names of their modules. In the order of their usual ports. */
public enum Service {
    ORDER("order-service", "orders"),
    POLLER("tracking-poller", "poller"),
    NORMALIZER("status-normalizer", "normalizer"),
    NOTIFICATION("notification-service", "notification"),
    CLAIMS("claims-service", "claims");

    private final String moduleName;
    private final String database;

    Service(String moduleName, String database) {
        this.moduleName = moduleName;
        this.database = database;
    }

    public String moduleName() {
        return moduleName;
    }

    public String database() {
        return database;
    }

    public static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(service -> service.moduleName.equals(name)
                        || Arrays.asList(service.moduleName.split("-")).contains(name) && !name.equals("service"))
                .findFirst();
    }

    /** The runnable jar, as the build leaves it. */
    Path jar(Home home) throws IOException {
        var target = home.repository().resolve(moduleName).resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, moduleName + "-*-exec.jar")) {
                for (var jar : jars) {
                    return jar;
                }
            }
        }
        throw Refusal.because("%s has no runnable jar in %s. Build it: ./mvnw -DskipTests package", moduleName, target);
    }
}
