package io.waybill.local.journeys;

import io.waybill.local.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of its own, with the services as they were built. */
final class JourneyHome {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private JourneyHome() {}

    static Home make() throws IOException {
        var folder = Files.createTempDirectory("waybill-journey");
        keepApps(folder);
        return new Home(REPOSITORY, folder, folder);
    }

    /** The extracted services and their start caches are kept from test to test. */
    static void keepApps(Path folder) throws IOException {
        var apps = Files.createDirectories(Path.of("target", "apps")).toAbsolutePath();
        Files.createSymbolicLink(folder.resolve("apps"), apps);
    }
}
