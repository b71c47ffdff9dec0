package io.waybill.kit.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.kit.command.DeadArguments.Listing;
import io.waybill.kit.command.DeadArguments.Mending;
import io.waybill.kit.command.DeadArguments.Replaying;
import io.waybill.kit.command.DeadArguments.Showing;
import io.waybill.kit.parked.DeadLetter.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadArgumentsTest {

    private static final DeadId LETTER = new DeadId.Letter(new Place("waybill.scans.dead", 3, 17));

    private static DeadArguments parse(String line) {
        return DeadArguments.parse(List.of(line.split(" ")));
    }

    @Test
    void readsWhatIsWanted() {
        assertThat(parse("list")).isEqualTo(new Listing());
        assertThat(parse("show p12")).isEqualTo(new Showing(new DeadId.Key(12)));
        assertThat(parse("show waybill.scans.dead/3/17")).isEqualTo(new Showing(LETTER));
        assertThat(parse("replay --all")).isEqualTo(new Replaying(Optional.empty(), new Mending(null, Map.of())));
    }

    @Test
    void readsWhatIsMended() {
        var words = List.of(
                "replay", "waybill.scans.dead/3/17", "--body=a=b.json", "--header", "ce_id: 7", "--header", "x:y:z");

        assertThat(DeadArguments.parse(words))
                .isEqualTo(new Replaying(
                        Optional.of(LETTER), new Mending(Path.of("a=b.json"), Map.of("ce_id", "7", "x", "y:z"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "show",
                "show 12",
                "show waybill.scans.dead/3",
                "show waybill.scans.dead/x/1",
                "list p12",
                "replay",
                "replay p1 --body",
                "replay p1 --header nothing",
                "replay p1 --force",
                "replay --all --body x"
            })
    void refusesTheRest(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fly", "show", "replay", "list p12"})
    void saysHowItIsUsedWhereWordsAreMissingOrTooMany(String line) {
        assertThatThrownBy(() -> parse(line)).hasMessageContaining(DeadArguments.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"show 12", "replay p1 --header nothing"})
    void saysOnlyWhatIsWrongWithAWord(String line) {
        assertThatThrownBy(() -> parse(line)).hasMessageNotContaining("usage");
    }

    @Test
    void printsNothingThatSteersATerminal() {
        assertThat(Printable.line("a\u001b[2Jb\nc\u202ed")).isEqualTo("a\uFFFD[2Jb c\uFFFDd");
        assertThat(Printable.body("{\n\t\"ä\"}".getBytes(UTF_8))).isEqualTo("{\n\t\"ä\"}");
        assertThat(Printable.body("x".repeat(9_000).getBytes(UTF_8))).contains("cut; all of it has 9000 bytes");
    }
}
