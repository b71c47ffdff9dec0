package io.waybill.local.dispatch;

import io.waybill.local.Home;
import io.waybill.local.system.Running;
import io.waybill.local.system.Service;
import io.waybill.local.system.ServiceCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Delay rules before they change; the normalizer's own jar does the work. */
@Command(
        name = "rules",
        description = "Delay rules, before their thresholds change.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "replay",
        subcommands = RulesCommand.Replaying.class)
public final class RulesCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: replay");
    }

    @Command(
            name = "replay",
            description =
                    "Show what changed thresholds would have fired over the stored history; without any, what fired."
                            + " Changes nothing.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:it is printed",
                "1:Waybill does not run here; the reason is printed",
                "2:a word is wrong, or no stored parcel has that merchant or carrier; nothing was done"
            },
            footer = {"", "Example: ./waybill rules replay --set stalled=3d --set held-by-customs=4bd --days 30"},
            mixinStandardHelpOptions = true)
    static final class Replaying implements Callable<Integer> {

        @Option(
                names = "--set",
                paramLabel = "NAME=VALUE",
                description = "a threshold as in docs/delays.md; 3bd are business days, off switches a rule off")
        private List<String> changes = new ArrayList<>();

        @Option(names = "--merchant", paramLabel = "ID", description = "parcels of one merchant")
        private @Nullable String merchant;

        @Option(names = "--carrier", paramLabel = "ID", description = "parcels that one carrier may have, such as dhl")
        private @Nullable String carrier;

        @Option(
                names = "--days",
                paramLabel = "N",
                description = "parcels shipped in the last N days; 90 when left out")
        private @Nullable Integer days;

        @Option(names = "--json", description = "print JSON")
        private boolean json;

        @Override
        public Integer call() throws IOException, InterruptedException {
            var home = Home.here();
            return ServiceCommand.run(home, Running.find(home), Service.NORMALIZER, words());
        }

        /** For the service's own jar. */
        List<String> words() {
            var words = new ArrayList<>(List.of("rules", "replay"));
            changes.forEach(change -> words.addAll(List.of("--set", change)));
            add(words, "--merchant", merchant);
            add(words, "--carrier", carrier);
            add(words, "--days", days);
            if (json) {
                words.add("--json");
            }
            return words;
        }

        private static void add(List<String> words, String name, @Nullable Object value) {
            if (value != null) {
                words.addAll(List.of(name, value.toString()));
            }
        }
    }
}
