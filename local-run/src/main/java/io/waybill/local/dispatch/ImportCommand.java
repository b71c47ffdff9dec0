package io.waybill.local.dispatch;

import io.waybill.local.Home;
import io.waybill.local.system.Running;
import io.waybill.local.system.Service;
import io.waybill.local.system.ServiceCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Past orders; the normalizer's own jar does the work. */
@Command(
        name = "import",
        description =
                "Learn from past orders, so that parcels have their expected days, and lanes their delivery times, from the"
                        + " first one on. Columns: docs/import.md.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:they are learned; running services know within seconds",
            "1:Waybill does not run here, or a file cannot be read; the reason is printed",
            "2:a file or a word is wrong; nothing was done",
            "3:a file was imported before; nothing was done"
        },
        footer = {"", "Example: ./waybill import orders.csv.gz --country BR --carrier correios --merchant demo"},
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.csv[.gz]", arity = "1..*", description = "orders, a row each; all files together")
    private List<Path> files = List.of();

    @Option(
            names = "--country",
            paramLabel = "CC",
            description = "where parcels come from and go to, where a row does not say: two letters, such as BR")
    private @Nullable String country;

    @Option(names = "--carrier", paramLabel = "ID", description = "who carries them, unless a row says otherwise")
    private @Nullable String carrier;

    @Option(names = "--any-carrier", description = "also of carriers that Waybill does not know by that name")
    private boolean anyCarrier;

    @Option(
            names = "--merchant",
            paramLabel = "ID",
            description = "whose orders they are; without it, the column seller has merchants' ids")
    private @Nullable String merchant;

    @Option(names = "--again", description = "although a file was imported before: its orders count once more")
    private boolean again;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = Home.here();
        return ServiceCommand.run(home, Running.find(home), Service.NORMALIZER, words());
    }

    /** For the service's own jar. */
    List<String> words() {
        var words = new ArrayList<>(List.of("import"));
        add(words, "--country", country);
        add(words, "--carrier", carrier);
        add(words, "--merchant", merchant);
        if (anyCarrier) {
            words.add("--any-carrier");
        }
        if (again) {
            words.add("--again");
        }
        files.forEach(file -> words.add(file.toAbsolutePath().toString()));
        return words;
    }

    private static void add(List<String> words, String name, @Nullable String value) {
        if (value != null) {
            words.addAll(List.of(name, value));
        }
    }
}
