package io.waybill.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things are.
 *
 * @param repository with the built jars
 * @param base what every run shares; {@code .waybill} in the repository
 * @param data what a run keeps
 */
public record Home(Path repository, Path base, Path data) {

    private static final String REPOSITORY = "waybill.repository";
    private static final String DATA = "WAYBILL_DATA";

    public static Home here() {
        var repository = Path.of(System.getProperty(REPOSITORY, "")).toAbsolutePath();
        var data = Optional.ofNullable(System.getenv(DATA)).map(Path::of).orElse(repository.resolve(".waybill"));
        return new Home(repository, data.toAbsolutePath(), data.toAbsolutePath());
    }

    /** Parcels of the real world are not mixed with the simulator's. */
    public Home live() {
        return new Home(repository, base, base.resolve("live"));
    }

    public Path logs() {
        return made(data.resolve("logs"));
    }

    public Path kafka() {
        return made(data.resolve("kafka"));
    }

    public Path postgres() {
        return data.resolve("postgres");
    }

    /** A file of this run. */
    public Path file(String name) {
        return made(data).resolve(name);
    }

    public Path keys() {
        return made(base.resolve("keys"));
    }

    /** Extracted services and their caches: made anew from the jars when they are gone. */
    public Path apps() {
        return made(base.resolve("apps"));
    }

    /** A file of whichever run there is. */
    public Path sharedFile(String name) {
        return made(base).resolve(name);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
        }
    }
}
