package io.waybill.local.dispatch;

import io.waybill.local.Home;
import io.waybill.local.system.Ports;
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

@Command(
        name = "backtest",
        description = "Predict past orders from what was known then, and say how good that was, as JSON.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:a file cannot be read or written", "2:a file or a word is wrong"},
        mixinStandardHelpOptions = true)
public final class BacktestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.csv[.gz]", arity = "1..*", description = "orders, a row each; all files together")
    private List<Path> files = List.of();

    @Option(
            names = "--train-until",
            paramLabel = "DATE",
            required = true,
            description = "orders purchased from this day on are predicted")
    private String trainUntil = "";

    @Option(names = "--predictions", paramLabel = "OUT.csv", description = "where to write each prediction")
    private @Nullable Path predictions;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ServiceCommand.run(Home.here(), Ports.free(), Service.NORMALIZER, words());
    }

    List<String> words() {
        var words = new ArrayList<>(List.of("backtest", "--train-until", trainUntil));
        if (predictions != null) {
            words.addAll(List.of("--predictions", predictions.toAbsolutePath().toString()));
        }
        files.forEach(file -> words.add(file.toAbsolutePath().toString()));
        return words;
    }
}
