package io.waybill.local.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.CommandResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadCommandTest {

    private static final List<String> SERVICE_AND_ID = List.of("order-service", "waybill.order-events.dead/3/17");
    private static final List<String> BODY = List.of("--body", "mended.json");
    private static final List<String> HEADER = List.of("--header", "ce_time: 2026-03-02T08:00:00Z");

    private static List<String> read(List<String> words) {
        var typed = Stream.concat(Stream.of("dead", "replay"), words.stream()).toArray(String[]::new);
        return CommandResult.read(DeadCommand.Replaying.class, typed).words();
    }

    @Test
    void replaysTheOneThatIsNamed() {
        assertThat(read(SERVICE_AND_ID)).containsExactly("dead", "replay", "waybill.order-events.dead/3/17");
        assertThat(read(List.of("orders", "p12"))).containsExactly("dead", "replay", "p12");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void replaysWhatIsMendedInWhateverOrderItIsTyped(List<String> words) {
        assertThat(read(words))
                .containsExactly(
                        "dead",
                        "replay",
                        "waybill.order-events.dead/3/17",
                        "--body",
                        "mended.json",
                        "--header",
                        "ce_time: 2026-03-02T08:00:00Z");
    }

    /** Service before ID, and the options anywhere. */
    static Stream<List<String>> orders() {
        var service = SERVICE_AND_ID.subList(0, 1);
        var id = SERVICE_AND_ID.subList(1, 2);
        return permutations(List.of(service, id, BODY, HEADER))
                .filter(order -> order.indexOf(service) < order.indexOf(id))
                .map(order -> order.stream().flatMap(List::stream).toList());
    }

    private static <T> Stream<List<T>> permutations(List<T> of) {
        return of.isEmpty()
                ? Stream.of(List.of())
                : of.stream().flatMap(first -> {
                    var rest = new ArrayList<>(of);
                    rest.remove(first);
                    return permutations(rest)
                            .map(order -> Stream.concat(Stream.of(first), order.stream())
                                    .toList());
                });
    }

    @Test
    void replaysEverythingWhereThatIsSaid() {
        assertThat(read(List.of("order-service", "--all"))).containsExactly("dead", "replay", "--all");
        assertThat(read(List.of("--all", "order-service"))).containsExactly("dead", "replay", "--all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"order-service", "order-service --body x", "order-service --all p1", "--all order-service p1"})
    void replaysNothingWhereNobodySaidWhat(String words) {
        var result = CommandResult.of("dead replay " + words);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .startsWith(
                        "Say what to replay: either one ID, as ./waybill dead list order-service prints it, or --all.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-service --all --body x", "--header a:b order-service --all"})
    void mendsOneAtATime(String words) {
        var result = CommandResult.of("dead replay " + words);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).startsWith("--body and --header mend one record");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " --all", " order-service p1 p2", " p1 order-service", " nobody p1", " order-service -a"})
    void refusesTheRest(String words) {
        assertThat(CommandResult.of("dead replay" + words).exitCode()).isEqualTo(2);
    }
}
