package io.waybill.local.journey;

import io.waybill.local.AtomicFile;
import io.waybill.local.kafka.Codec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The parcels of a run, written down so that the next one can go on with them.
 *
 * @param run counted from 1
 * @param before those of the run before, about which the carrier may still be asked
 */
record Playbill(int run, List<PlayedParcel> parcels, List<PlayedParcel> before) {

    Playbill {
        parcels = List.copyOf(parcels);
        before = List.copyOf(before);
    }

    static Playbill first(Instant startsAt) {
        return of(1, startsAt, List.of());
    }

    Playbill next(Instant startsAt) {
        return of(run + 1, startsAt, parcels);
    }

    private static Playbill of(int run, Instant startsAt, List<PlayedParcel> before) {
        return new Playbill(
                run,
                Arrays.stream(Plot.values())
                        .map(plot -> PlayedParcel.of(plot, run, startsAt))
                        .toList(),
                before);
    }

    /** That of the last run, else a first one. */
    static Playbill read(Path file, Instant startsAt) throws IOException {
        return Files.exists(file) ? Codec.JSON.readValue(Files.readString(file), Playbill.class) : first(startsAt);
    }

    void write(Path file) throws IOException {
        AtomicFile.write(file, Codec.JSON.writeValueAsString(this));
    }
}
