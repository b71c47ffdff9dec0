package io.waybill.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCommandTest {

    private static final Pattern SCOPE = Pattern.compile("SCOPE_([a-z]+:[a-z]+)");

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "ops:read,bogus", "orders:write bogus"})
    void refusesAScopeThatNoServiceAsksFor(String scopes) {
        var result = CommandResult.of("token --scope " + scopes);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("bogus");
    }

    @Test
    void saysWhichScopesThereAre() {
        assertThat(CommandResult.of("token --scope bogus").errors())
                .startsWith("There is no scope 'bogus'; there are: ")
                .contains(TokenCommand.SCOPES);
        assertThat(CommandResult.help("token")).contains(TokenCommand.SCOPES);
    }

    @Test
    void knowsThoseThatServicesAskFor() throws IOException {
        var asked = new TreeSet<String>();
        for (var source : sources()) {
            SCOPE.matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(asked::add);
        }
        assertThat(TokenCommand.SCOPES).containsExactlyInAnyOrderElementsOf(asked);
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.newDirectoryStream(Path.of(".."), module -> Files.isDirectory(main(module)))) {
            for (var module : modules) {
                try (var files = Files.walk(main(module))) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    private static Path main(Path module) {
        return module.resolve("src").resolve("main").resolve("java");
    }
}
