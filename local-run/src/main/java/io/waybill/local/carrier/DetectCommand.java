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
        name = "detect",
        description = "Shows whose a tracking number may be: one JSON object a number, best candidate first.",
        mixinStandardHelpOptions = true)
public final class DetectCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--list", description = "a file with a number per line")
    private @Nullable Path list;

    @Parameters(paramLabel = "NUMBER", arity = "0..*")
    private List<String> numbers = List.of();

    @Override
    public Integer call() throws IOException {
        if ((list == null) == numbers.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "either --list FILE, or one number or more");
        }
        Lines.print(list == null ? numbers : Given.lines(list), CarrierReport::detect);
        return 0;
    }
}
