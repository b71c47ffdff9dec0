package io.waybill.normalizer.backtest;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.waybill.normalizer.backtest.PastOrders.Usual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code backtest}, a command of this service's own jar: predicts past orders, and says how good that was. */
@Component
public class BacktestCommand {

    private final JsonMapper json;

    BacktestCommand(JsonMapper json) {
        this.json = json;
    }

    /** Without anything of the service, which would take as long to start as this takes. */
    public static int start(String... args) {
        return new BacktestCommand(JsonMapper.builder().build())
                .run(Arrays.asList(args).subList(1, args.length));
    }

    /** @return exit code: 0 it is printed, 1 a file cannot be read or written, 2 input cannot be used */
    int run(List<String> words) {
        try {
            run(BacktestArguments.parse(words));
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + BacktestArguments.USAGE);
            return 2;
        } catch (NoSuchFileException e) {
            System.err.println("There is no file or folder " + e.getFile());
            return 1;
        } catch (IOException e) {
            System.err.println("Cannot be read or written: " + e);
            return 1;
        }
    }

    private void run(BacktestArguments arguments) throws IOException {
        var past = PastOrders.read(arguments.files(), Usual.ONE_COUNTRY);
        System.err.printf(
                Locale.ROOT,
                "%,d orders; %,d rows with impossible times are left out%n",
                past.orders().size(),
                past.skipped());
        if (past.orders().stream().noneMatch(order -> arguments.tests(order.purchased()))) {
            throw new IllegalArgumentException(nothingToTest(past.orders(), arguments));
        }
        var walk = new WalkForward(past.orders(), arguments.trainUntil());
        walk.run(new WalkProgress(System.err, System::nanoTime));
        if (arguments.predictions() != null) {
            write(walk.predictions(), arguments.predictions());
        }
        System.out.println(json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(BacktestSummary.of(past, arguments.trainUntil(), walk)));
    }

    static String nothingToTest(List<PastOrder> orders, BacktestArguments arguments) {
        return orders.stream()
                .map(PastOrder::purchased)
                .max(Comparator.naturalOrder())
                .map(last -> "No order was purchased on %s or later, the last on %s: give an earlier --train-until"
                        .formatted(arguments.trainUntil(), last.toLocalDate()))
                .orElseGet(() -> "There is no order in "
                        + arguments.files().stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    private static void write(List<Prediction> predictions, Path file) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("order", "moment", "p10", "p25", "p50", "p75", "p90");
            predictions.forEach(prediction -> csv.writeRecord(Stream.concat(
                            Stream.of(
                                    prediction.order().order(),
                                    prediction.moment().wireName()),
                            prediction.days().stream().map(days -> String.format(Locale.ROOT, "%.3f", days)))
                    .toList()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
