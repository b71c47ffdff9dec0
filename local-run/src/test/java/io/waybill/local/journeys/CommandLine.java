package io.waybill.local.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./waybill} as people type it, with a folder of its own. */
record CommandLine(Path data, Map<String, String> environment) {

    /** As from a terminal: what a shell puts into the background, as it may have put the tests, is deaf to Ctrl-C. */
    private static final List<String> HEARING_CTRL_C = List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV");

    private static final Path SCRIPT = Path.of("..", "waybill").toAbsolutePath().normalize();

    /** What a command that ends has said. */
    record Result(int exitCode, String out, String errors) {}

    Result run(String... arguments) throws IOException, InterruptedException {
        var errors = Files.createTempFile(data, "errors", ".txt");
        var process = builder(arguments).redirectError(errors.toFile()).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Result(process.waitFor(), out, Files.readString(errors));
    }

    /** One that goes on, with what it says in a file. */
    Process start(Path said, String... arguments) throws IOException {
        return builder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private ProcessBuilder builder(String... arguments) {
        var command = new ArrayList<>(HEARING_CTRL_C);
        command.add(SCRIPT.toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("WAYBILL_DATA", data.toString());
        builder.environment().putAll(environment);
        return builder;
    }
}
