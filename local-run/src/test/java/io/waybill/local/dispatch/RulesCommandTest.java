package io.waybill.local.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.CommandResult;
import org.junit.jupiter.api.Test;

class RulesCommandTest {

    @Test
    void passesOnWhatIsTyped() {
        assertThat(words(
                        "rules",
                        "replay",
                        "--json",
                        "--set=stalled=3d",
                        "--days",
                        "30",
                        "--merchant",
                        "demo",
                        "--set",
                        "pickup-ending=4d",
                        "--carrier",
                        "dhl"))
                .containsExactly(
                        "rules",
                        "replay",
                        "--set",
                        "stalled=3d",
                        "--set",
                        "pickup-ending=4d",
                        "--merchant",
                        "demo",
                        "--carrier",
                        "dhl",
                        "--days",
                        "30",
                        "--json");
        assertThat(words("rules", "replay", "--set", "stalled=off"))
                .containsExactly("rules", "replay", "--set", "stalled=off");
    }

    private static Iterable<String> words(String... typed) {
        return CommandResult.read(RulesCommand.Replaying.class, typed).words();
    }
}
