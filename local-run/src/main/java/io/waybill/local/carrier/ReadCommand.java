package io.waybill.local.carrier;

import io.waybill.carriers.report.CarrierReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "read",
        description = "Shows how Waybill reads a carrier's answer: one JSON object, or one a line with --list.",
        mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {

    private static final List<String> KINDS = List.of("tracking", "webhook", "register", "error");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--carrier", description = "whose answer it is, such as dhl")
    private @Nullable String carrier;

    @Option(names = "--http-status", defaultValue = "200", description = "status it came with (${DEFAULT-VALUE})")
    private int httpStatus;

    @Option(names = "--webhook", description = "the body was pushed by the carrier")
    private boolean webhook;

    @Option(
            names = "--list",
            description =
                    "a file with a line per answer, columns between tabs: carrier, http status, kind (tracking, webhook, register, error), path")
    private @Nullable Path list;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the answer's body")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        try {
            var one = carrier != null || file != null || webhook;
            if (list != null && !one) {
                Lines.print(
                        Rows.of(list, "carrier", "http status", "kind", "path"),
                        row -> row.report(of -> report(of[0], status(of[1]), kind(of[2]), Path.of(of[3]))));
            } else if (list == null && carrier != null && file != null) {
                String kind = webhook ? "webhook" : "tracking";
                Lines.print(List.of(file), body -> report(carrier, httpStatus, kind, body));
            } else {
                throw new IllegalArgumentException("either --list FILE, or --carrier CARRIER FILE");
            }
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), e.getMessage(), e);
        }
    }

    private static int status(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no HTTP status: '" + written + "'", e);
        }
    }

    private static String kind(String written) {
        if (!KINDS.contains(written)) {
            throw new IllegalArgumentException(
                    "kind is one of " + String.join(", ", KINDS) + ", not '" + written + "'");
        }
        return written;
    }

    private static String report(String carrier, int httpStatus, String kind, Path file) throws IOException {
        return CarrierReport.read(CarrierChoice.byId(carrier), httpStatus, kind, Given.bytes(file));
    }
}
