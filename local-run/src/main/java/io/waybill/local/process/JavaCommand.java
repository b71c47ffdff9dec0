package io.waybill.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Command lines for the JDK that runs us. */
public final class JavaCommand {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private JavaCommand() {}

    public static List<String> jar(List<String> flags, Path jar, String... arguments) {
        return Stream.of(Stream.of(JAVA), flags.stream(), Stream.of("-jar", jar.toString()), Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
    }

    /** With our own class path. */
    public static List<String> ofClass(List<String> flags, Class<?> main, String... arguments) {
        return Stream.of(
                        Stream.of(JAVA, "-cp", System.getProperty("java.class.path")),
                        flags.stream(),
                        Stream.of(main.getName()),
                        Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
    }
}
