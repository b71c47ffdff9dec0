package io.waybill.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeldStepsTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern REACHED = Pattern.compile("\\bholdPoints\\s*\\.\\s*reach\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("\"[a-z]+\\.[a-z-]+\"");

    @Test
    void aServiceIsKilledAtEveryPointThatThereIs() throws IOException {
        var reached = new TreeSet<String>();
        try (var modules = Files.newDirectoryStream(REPOSITORY, Files::isDirectory)) {
            for (var module : modules) {
                reached.addAll(reachedIn(module.resolve("src/main/java")));
            }
        }

        assertThat(reached)
                .as("a point is in the code, or in HeldSteps, and not in the other")
                .containsExactlyInAnyOrderElementsOf(HeldSteps.points());
    }

    @Test
    void findsPointsOverLinesAndTakesNoneThatOnlyARunKnows() {
        assertThat(reached("holdPoints\n    .reach(\"a.b-c\"); holdPoints.reach(\"d.e\")"))
                .containsExactlyInAnyOrder("a.b-c", "d.e");
        assertThatThrownBy(() -> reached("holdPoints.reach(point)")).hasMessageContaining("point");
    }

    private static Set<String> reachedIn(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return Set.of();
        }
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> reached(text(file)).stream())
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> reached(String source) {
        return REACHED.matcher(source).results().map(HeldStepsTest::name).collect(Collectors.toSet());
    }

    private static String name(MatchResult reached) {
        var name = reached.group(1).strip();
        assertThat(name).as("a hold point is named where it is").matches(NAME);
        return name.substring(1, name.length() - 1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
