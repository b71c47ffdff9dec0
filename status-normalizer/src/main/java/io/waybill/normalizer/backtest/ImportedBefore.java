package io.waybill.normalizer.backtest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;

/** A file's orders are known; learned from again, each would count twice. */
final class ImportedBefore extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImportedBefore(Path file, Instant at, long orders) {
        super(
                "%s was imported on %s (%d orders), and would count twice. Nothing was done. --again imports it all the same"
                        .formatted(file, at.atZone(ZoneOffset.UTC).toLocalDate(), orders));
    }
}
