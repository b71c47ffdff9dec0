package io.waybill.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamilyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void saysForWhomItWaits() throws IOException {
        var said = new ArrayList<String>();
        try (var family = Family.begin(new ProcessRecords(folder.resolve("pids")))) {
            var all = List.of(sleeper(family, "one"), sleeper(family, "two"), sleeper(family, "Kafka"));

            family.stop(child -> !child.name().equals("Kafka"), PATIENCE, said::add);
            family.stop(child -> !child.name().equals("Kafka"), PATIENCE, said::add);

            assertThat(said).containsExactly("one, two");
            assertThat(all).extracting(Child::isAlive).containsExactly(false, false, true);
        }
    }

    private Child sleeper(Family family, String name) throws IOException {
        return family.start(name, List.of("sleep", "60"), Map.of(), folder.resolve(name + ".log"));
    }
}
