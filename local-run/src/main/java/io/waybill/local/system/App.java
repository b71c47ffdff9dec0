package io.waybill.local.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A service taken out of its jar.
 *
 * @param jar name of the small jar that begins the class path
 */
record App(Path folder, String jar) {

    Path mainJar() {
        return folder.resolve(jar);
    }

    /** Good for this JDK and this place only, and not used with any other. */
    Path startCache() {
        var place = Integer.toHexString(folder.toAbsolutePath().hashCode());
        return folder.resolve("start-%s-%s.aot".formatted(Runtime.version(), place));
    }

    List<String> flags(List<String> flags) {
        var all = new ArrayList<>(flags);
        if (Files.exists(startCache())) {
            all.add("-XX:AOTCache=" + startCache());
        }
        return all;
    }
}
