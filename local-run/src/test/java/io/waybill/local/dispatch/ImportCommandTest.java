package io.waybill.local.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.CommandResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ImportCommandTest {

    private static final String FILE = Path.of("a.csv").toAbsolutePath().toString();

    @Test
    void passesOnWhatIsTyped() {
        assertThat(words(
                        "import",
                        "a.csv",
                        "--country",
                        "BR",
                        "--again",
                        "--merchant=demo",
                        "--carrier",
                        "correios",
                        "/b.csv.gz"))
                .containsExactly(
                        "import",
                        "--country",
                        "BR",
                        "--carrier",
                        "correios",
                        "--merchant",
                        "demo",
                        "--again",
                        FILE,
                        "/b.csv.gz");
        assertThat(words("import", "--any-carrier", "a.csv")).containsExactly("import", "--any-carrier", FILE);
    }

    private static Iterable<String> words(String... typed) {
        return CommandResult.read(ImportCommand.class, typed).words();
    }
}
