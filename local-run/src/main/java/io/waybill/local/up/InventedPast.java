package io.waybill.local.up;

import io.waybill.local.AtomicFile;
import io.waybill.local.Home;
import io.waybill.local.journey.PastDeliveries;
import io.waybill.local.system.LocalSystem;
import io.waybill.local.system.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** A first run has seen no parcel arrive. It is told of some that never were, so that those of the play are expected. */
final class InventedPast {

    static final String FILE = "past-deliveries.csv";
    static final String LEARNED = "past-deliveries.learned";

    private static final int IMPORTED = 0;
    private static final int IMPORTED_BEFORE = 3;

    private InventedPast() {}

    /**
     * Once for all runs on the same data.
     *
     * @param say is told where it fails: parcels travel all the same
     */
    static void learn(Home home, LocalSystem system, InstantSource businessTime, Consumer<String> say)
            throws IOException {
        var learned = home.file(LEARNED);
        if (Files.exists(learned)) {
            return;
        }
        var file = home.file(FILE);
        if (!Files.exists(file)) {
            var today = LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC);
            AtomicFile.write(file, PastDeliveries.before(today));
        }
        var command = system.command(
                Service.NORMALIZER,
                List.of("import", "--country", "DE", "--merchant", PastDeliveries.MERCHANT, file.toString()));
        if (command.exitCode() == IMPORTED || command.exitCode() == IMPORTED_BEFORE) {
            AtomicFile.write(learned, "");
        } else {
            say.accept("No days are expected of parcels before some have arrived. " + command.lastWords());
        }
    }
}
