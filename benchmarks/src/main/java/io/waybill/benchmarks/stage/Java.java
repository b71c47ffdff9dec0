package io.waybill.benchmarks.stage;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Command lines for the JDK that runs us. */
final class Java {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Java() {}

    /** With our class path, as far as services go that of one alone. */
    static List<String> command(List<String> flags, Service service, String main, List<String> arguments) {
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Arrays.stream(Service.values())
                        .noneMatch(other -> other != service && other.is(entry.replace(File.separatorChar, '/'))))
                .collect(Collectors.joining(File.pathSeparator));
        return Stream.of(
                        Stream.of(JAVA, "-cp", classPath, "--sun-misc-unsafe-memory-access=allow"),
                        Stream.of("--enable-native-access=ALL-UNNAMED"),
                        flags.stream(),
                        Stream.of(Attached.class.getName(), main),
                        arguments.stream())
                .flatMap(part -> part)
                .toList();
    }
}
