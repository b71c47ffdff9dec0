package io.waybill.local.journey;

import io.waybill.local.AtomicFile;
import io.waybill.local.kafka.Codec;
import io.waybill.testkit.carrier.CarrierSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parcels of a run, written down so that the next one can go on with them.
 *
 * @param run counted from 1
 * @param before those of all runs before: about some the carrier is asked for as long as there are parcels
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
        return of(
                run + 1,
                startsAt,
                Stream.concat(before.stream(), parcels.stream()).toList());
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

    /** All of them go their way, as far as they have come by now. */
    void playAt(CarrierSimulator carrier) {
        Stream.concat(before.stream(), parcels.stream())
                .forEach(parcel -> carrier.play(parcel.plot().journey(parcel.number()), parcel.startsAt()));
    }

    void write(Path file) throws IOException {
        AtomicFile.write(file, Codec.JSON.writeValueAsString(this));
    }
}
