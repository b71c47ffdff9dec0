package io.waybill.local.carrier;

import io.waybill.carriers.RuleFile;
import io.waybill.carriers.RuleSet;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** A folder of rules, as status-normalizer reads it. */
final class RulesGiven {

    private RulesGiven() {}

    /** @throws IllegalArgumentException with all that would be refused, by file and line */
    static RuleSet in(Path folder) throws IOException {
        var files = new ArrayList<RuleFile>();
        try (var paths = Files.walk(folder, 2, FileVisitOption.FOLLOW_LINKS)) {
            for (var path : (Iterable<Path>) paths.filter(RulesGiven::isOne)::iterator) {
                files.add(new RuleFile(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path)));
            }
        }
        var loaded = RuleSet.with(files);
        if (!loaded.refused().isEmpty()) {
            throw new IllegalArgumentException(
                    String.join(System.lineSeparator(), loaded.refused().values()));
        }
        return loaded.rules();
    }

    private static boolean isOne(Path path) {
        var name = path.getFileName().toString();
        return name.endsWith(".csv") && !name.startsWith(".");
    }
}
