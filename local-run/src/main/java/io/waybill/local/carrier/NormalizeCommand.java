package io.waybill.local.carrier;

import io.waybill.carriers.RuleSet;
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
import picocli.CommandLine.Spec;

@Command(
        name = "normalize",
        description = "Shows what a carrier's code or words mean: one JSON object, or one a line with --list.",
        mixinStandardHelpOptions = true)
public final class NormalizeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--carrier", description = "whose code it is, such as dhl")
    private @Nullable String carrier;

    @Option(names = "--code", defaultValue = "", description = "the carrier's code")
    private String code = "";

    @Option(names = "--text", defaultValue = "", description = "the carrier's words")
    private String text = "";

    @Option(names = "--list", description = "a file with a line per case, columns between tabs: carrier, code, text")
    private @Nullable Path list;

    @Option(names = "--rules", description = "a folder with rules of your own, to try them before they go live")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        try {
            var rules = folder == null ? RuleSet.builtIn() : RulesGiven.in(folder);
            var one = carrier != null || !code.isEmpty() || !text.isEmpty();
            if (list != null && !one) {
                Lines.print(
                        Rows.of(list, "carrier", "code", "text"),
                        row -> row.report(of -> CarrierReport.normalize(rules, of[0], of[1], of[2])));
            } else if (list == null && carrier != null) {
                Lines.print(List.of(carrier), id -> CarrierReport.normalize(rules, id, code, text));
            } else {
                throw new IllegalArgumentException("either --list FILE, or --carrier CARRIER with --code or --text");
            }
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), e.getMessage(), e);
        }
    }
}
