package io.waybill.local.system;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.waybill.local.Folders;
import io.waybill.local.Home;
import io.waybill.local.process.Child;
import io.waybill.local.process.JavaCommand;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
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
            extractOnce(service, jar, folder);
        }
        return new App(folder, jar.getFileName().toString());
    }

    /** Another run, with data of its own, may want the same at this moment. */
    private void extractOnce(Service service, Path jar, Path folder) throws IOException {
        try (var file = FileChannel.open(folder.resolveSibling(service.moduleName() + ".lock"), CREATE, WRITE);
                var _ = file.lock()) {
            if (!Files.exists(folder)) {
                var next = folder.resolveSibling(folder.getFileName() + ".next");
                Folders.delete(next);
                extract(service, jar, next);
                Files.move(next, folder);
            }
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
