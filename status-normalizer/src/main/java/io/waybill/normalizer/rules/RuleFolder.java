package io.waybill.normalizer.rules;

import io.waybill.carriers.RuleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** The folder in which an installation keeps rules of its own. */
@Component
class RuleFolder {

    private static final long MOST_BYTES = 1_000_000;

    private final RuleSettings settings;

    RuleFolder(RuleSettings settings) {
        this.settings = settings;
    }

    /**
     * @param unreadable by path, with why; the path is empty where it is the folder itself
     */
    record Content(List<RuleFile> files, Map<String, String> unreadable) {

        static final Content NOTHING = new Content(List.of(), Map.of());

        boolean isReadable() {
            return !unreadable.containsKey("");
        }
    }

    Content read() {
        return settings.extra().map(RuleFolder::read).orElse(Content.NOTHING);
    }

    private static Content read(Path folder) {
        var files = new ArrayList<RuleFile>();
        var unreadable = new TreeMap<String, String>();
        try (var paths = Files.walk(folder, 2, FileVisitOption.FOLLOW_LINKS)) {
            paths.map(folder::relativize).filter(RuleFolder::isOne).sorted().forEach(path -> {
                try {
                    files.add(new RuleFile(written(path), text(folder.resolve(path))));
                } catch (IOException e) {
                    unreadable.put(written(path), written(path) + ": " + why(e));
                }
            });
        } catch (IOException | UncheckedIOException e) {
            return new Content(
                    List.of(),
                    Map.of(
                            "",
                            "the folder " + folder + " cannot be read (" + e + "): make it readable, or leave"
                                    + " WAYBILL_RULES_FOLDER empty"));
        }
        return new Content(files, unreadable);
    }

    /** Hidden ones are what editors and Kubernetes' volumes keep beside the files. */
    private static boolean isOne(Path path) {
        return path.toString().endsWith(".csv")
                && StreamSupport.stream(path.spliterator(), false)
                        .noneMatch(part -> part.toString().startsWith("."));
    }

    private static String written(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("larger than a megabyte: no rules are");
        }
        return Files.readString(file);
    }

    private static String why(IOException e) {
        return e instanceof CharacterCodingException ? "it is not UTF-8: save it as such" : e.toString();
    }
}
