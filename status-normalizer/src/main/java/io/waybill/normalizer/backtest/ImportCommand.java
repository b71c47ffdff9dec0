package io.waybill.normalizer.backtest;

import io.waybill.normalizer.backtest.PastOrders.Usual;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** {@code import}, a command of this service's own jar. */
@Component
public class ImportCommand {

    private final Importing importing;

    ImportCommand(Importing importing) {
        this.importing = importing;
    }

    /** With the database alone, and nothing that runs by itself. */
    public static int start(String... args) {
        try (var context = application().run()) {
            return context.getBean(ImportCommand.class).run(args);
        }
    }

    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ImportConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties("waybill.importing=true", "logging.level.root=ERROR");
    }

    /** @return exit code: 0 it is learned; 1 something cannot be reached; 2 a word or a file is wrong; 3 it was imported before */
    int run(String... args) {
        try {
            System.out.println(
                    imported(ImportArguments.parse(Arrays.asList(args).subList(1, args.length)))
                            .written());
            return 0;
        } catch (ImportedBefore e) {
            return refuse(e.getMessage(), 3);
        } catch (IllegalArgumentException e) {
            return refuse(e.getMessage(), 2);
        } catch (NoSuchFileException e) {
            return refuse("There is no file " + e.getFile(), 1);
        } catch (IOException e) {
            return refuse("Cannot be read: " + e, 1);
        } catch (DataAccessException | TransactionException e) {
            return refuse("The database does not do what is asked of it, and nothing was imported: " + e, 1);
        }
    }

    private static int refuse(String why, int code) {
        System.err.println(why);
        return code;
    }

    private ImportSummary imported(ImportArguments asked) throws IOException {
        var files = FileDigest.of(asked.files());
        if (!asked.again()) {
            importing.demandNew(files);
        }
        var read = PastOrders.read(asked.files(), new Usual(asked.country(), asked.carrier()));
        if (!asked.anyCarrier()) {
            CarrierIds.demandKnown(read.orders());
        }
        var end = importing.lastDay();
        var past = KnownPast.of(read.orders(), asked.merchant(), end);
        var firstDay = past.firstDay()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no order of %s or an earlier day in it; nothing was done".formatted(end)));
        var walk = new WalkForward(past.orders(), LocalDate.MAX);
        walk.run(new WalkProgress(System.err, System::nanoTime));
        var added = importing.add(past, walk.model(), files, asked.again());
        var lastDay = LocalDate.ofEpochDay(walk.model().today() - 1);
        return new ImportSummary(past, firstDay, lastDay, end, read.skipped(), added);
    }
}
