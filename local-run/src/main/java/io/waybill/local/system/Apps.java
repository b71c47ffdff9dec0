package io.waybill.local.system;

import io.waybill.local.Folders;
import io.waybill.local.Home;
import io.waybill.local.process.Child;
import io.waybill.local.process.JavaCommand;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** The services' jars taken apart, which start quicker; done once for each build of a jar. */
final class Apps {

    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djarmode=tools");

    private final Home home;

    Apps(Home home) {
        this.home = home;
    }

    /** A build that runs stays where it is when there is a newer one. */
    App prepare(Service service) throws IOException {
        var jar = service.jar(home);
        // A start cache holds for one place, so we have one name for it.
        var folder = home.apps().toRealPath().resolve(service.moduleName() + "-" + JarPrint.of(jar));
        if (!Files.exists(folder)) {
            // Of its own, for another run may unpack the same at this moment; whoever is first wins.
            var next = Files.createTempDirectory(folder.getParent(), ".next-");
            extract(service, jar, next);
            moveUnlessThere(next, folder);
        }
        return new App(folder, jar.getFileName().toString());
    }

    private static void moveUnlessThere(Path next, Path folder) throws IOException {
        try {
            Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(folder)) {
                throw e;
            }
            Folders.delete(next);
        }
    }

    /** For when nothing runs. */
    void forgetOtherBuilds(Service service) throws IOException {
        var present = prepare(service).folder();
        try (var builds = Files.newDirectoryStream(present.getParent(), service.moduleName() + "-*")) {
            for (var build : builds) {
                if (!build.equals(present)) {
                    Folders.delete(build);
                }
            }
        }
    }

    private void extract(Service service, Path jar, Path folder) throws IOException {
        var command = JavaCommand.jar(FLAGS, jar, "extract", "--destination", folder.toString());
        var log = home.logs().resolve(service.moduleName() + "-extract.log");
        var child = Child.start("extraction of " + service.moduleName(), command, Map.of(), log);
        child.onExit().join();
        if (!Files.exists(folder.resolve(jar.getFileName()))) {
            throw new IOException(child.lastWords());
        }
    }
}
