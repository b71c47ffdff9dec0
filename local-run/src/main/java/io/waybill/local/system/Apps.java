package io.waybill.local.system;

import io.waybill.local.AtomicFile;
import io.waybill.local.Folders;
import io.waybill.local.Home;
import io.waybill.local.process.Child;
import io.waybill.local.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The services' jars taken apart, which start in half the time; done once for each build of a jar. */
final class Apps {

    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Home home;

    Apps(Home home) {
        this.home = home;
    }

    /** Folder of the service as it was last built. */
    App prepare(Service service) throws IOException {
        var jar = service.jar(home);
        var app = new App(
                home.apps().resolve(service.moduleName()), jar.getFileName().toString());
        var build = JarPrint.of(jar);
        if (!app.isOf(build)) {
            Folders.delete(app.folder());
            extract(service, jar, app.folder());
            AtomicFile.write(app.buildFile(), build);
        }
        return app;
    }

    private void extract(Service service, Path jar, Path folder) throws IOException {
        var command = JavaCommand.jar(
                List.of(QUICK.get(0), QUICK.get(1), "-Djarmode=tools"),
                jar,
                "extract",
                "--destination",
                folder.toString());
        var log = home.logs().resolve(service.moduleName() + "-extract.log");
        var child = Child.start("extraction of " + service.moduleName(), command, Map.of(), log);
        child.onExit().join();
        if (!Files.exists(folder.resolve(jar.getFileName()))) {
            throw new IOException(child.lastWords());
        }
    }

    /** @param jar name of the small jar that begins the class path */
    record App(Path folder, String jar) {

        Path mainJar() {
            return folder.resolve(jar);
        }

        Path cache() {
            return folder.resolve("start.aot");
        }

        private Path buildFile() {
            return folder.resolve("build");
        }

        /** Whether it was taken from this build; its last file says so, so that a start cut short begins anew. */
        private boolean isOf(String build) throws IOException {
            return Files.exists(buildFile()) && Files.readString(buildFile()).equals(build);
        }
    }
}
