package io.waybill.testkit.carrier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When parcels set out that nobody sent, and where they go. All carriers share it, since a parcel is one whoever is
 * asked; in a file, the next run goes on with it.
 */
public final class Departures {

    private static final String FROM = "from";
    private static final String TO = "to";

    private final @Nullable Path file;
    private final Map<String, Instant> starts = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();

    private Departures(@Nullable Path file) {
        this.file = file;
    }

    /** Forgotten with this JVM. */
    public static Departures unwritten() {
        return new Departures(null);
    }

    /** Goes on with what the file has. */
    public static Departures in(Path file) throws IOException {
        var departures = new Departures(file);
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(departures::read);
            // What comes next begins on a line of its own, also behind one that was not finished.
            departures.append("\n");
        }
        return departures;
    }

    /** A number that was not asked about before sets out now. Whole minutes: not every carrier writes seconds. */
    public synchronized Instant of(String number, Instant now) {
        var known = starts.get(number);
        if (known != null) {
            return known;
        }
        var start = now.truncatedTo(ChronoUnit.MINUTES);
        write(FROM, number, start.toString());
        starts.put(number, start);
        return start;
    }

    /** The first word on it holds: a parcel does not turn round on its way. */
    public synchronized void goesTo(String number, String country) {
        if (!countries.containsKey(number)) {
            write(TO, number, country);
            countries.put(number, country);
        }
    }

    public synchronized Optional<String> destination(String number) {
        return Optional.ofNullable(countries.get(number));
    }

    /** A line that was not finished is left out. */
    private void read(String line) {
        var words = line.split("\t");
        if (words.length != 3) {
            return;
        }
        switch (words[0]) {
            case FROM -> starts.put(words[1], Instant.parse(words[2]));
            case TO -> countries.put(words[1], words[2]);
            default -> throw new IllegalArgumentException(file + ": no line begins with " + words[0]);
        }
    }

    private void write(String kind, String number, String what) {
        append(String.join("\t", kind, number.replaceAll("\\s", " "), what) + "\n");
    }

    private void append(String lines) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("what carriers know cannot be written to " + file, e);
        }
    }
}
