package io.waybill.poller;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Those of this JVM, which only a dump tells of. */
final class VirtualThreads {

    private static final Pattern NAME = Pattern.compile("^#\\d+ \"(.+)\" virtual");

    private VirtualThreads() {}

    static List<String> names(Path directory) throws IOException {
        var dump = Files.createTempDirectory(directory, "threads").resolve("dump");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
        return Files.readAllLines(dump).stream()
                .map(NAME::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .toList();
    }
}
