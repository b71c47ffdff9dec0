package io.waybill.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundTest {

    private final Rounds rounds = new Rounds();

    @Test
    void dividesByTheOperations() {
        var round = new Round("a", 1_000, 2, Map.of("itself", 0.5, "broker", 0.25), 4_000, 0, 1);

        assertThat(round.rate()).isEqualTo(500);
        assertThat(round.cpuMicros()).isEqualTo(750);
        assertThat(round.cpuMicros("broker")).isEqualTo(250);
        assertThat(round.cpuMicros("somebody else")).isZero();
        assertThat(round.walPerOperation()).isEqualTo(4);
    }

    @Test
    void isDisturbedByForeignWorkAndBySlowCores() {
        assertThat(round("a", 1, 0.05, 1.15).isDisturbed()).isFalse();
        assertThat(round("a", 1, 0.051, 1).isDisturbed()).isTrue();
        assertThat(round("a", 1, 0, 1.151).isDisturbed()).isTrue();
    }

    @Test
    void countsDisturbedRoundsOnlyWhereThereIsNothingElse() {
        rounds.add(round("a", 100, 0, 1));
        rounds.add(round("a", 900, 0.5, 1));
        rounds.add(round("b", 10, 0.5, 1));
        rounds.add(round("b", 30, 0.5, 1));

        assertThat(rounds.spread("a", Round::rate)).isEqualTo(new Spread(100, 100, 100));
        assertThat(rounds.spread("b", Round::rate)).isEqualTo(new Spread(20, 10, 30));
        assertThat(rounds.isDisturbed("a")).isFalse();
        assertThat(rounds.isDisturbed("b")).isTrue();
        assertThat(rounds.contestants()).containsExactly("a", "b");
    }

    @Test
    void comparesRoundsOfTheSameTurn() {
        addTurn(100, 50, 0);
        addTurn(10, 2, 0);
        addTurn(40, 10, 0);

        assertThat(rounds.ratio("a", "b")).isEqualTo(4);
        assertThat(rounds.isDisturbed("a", "b")).isFalse();
    }

    @Test
    void comparesTurnsThatNobodyDisturbedWhereThereAreAny() {
        addTurn(100, 50, 0);
        addTurn(90, 1, 0.5);

        assertThat(rounds.ratio("a", "b")).isEqualTo(2);
        assertThat(rounds.isDisturbed("a", "b")).isFalse();
    }

    @Test
    void isDisturbedWhereEachTurnIs() {
        addTurn(90, 1, 0.5);
        addTurn(80, 2, 0.5);

        assertThat(rounds.ratio("a", "b")).isEqualTo(65);
        assertThat(rounds.isDisturbed("a", "b")).isTrue();
    }

    private void addTurn(long ours, long peers, double foreign) {
        rounds.add(round("a", ours, foreign, 1));
        rounds.add(round("b", peers, 0, 1));
    }

    @Test
    void takesTheMiddleOfAnOddNumberOfRounds() {
        rounds.add(round("a", 1, 0, 1));
        rounds.add(round("a", 50, 0, 1));
        rounds.add(round("a", 7, 0, 1));

        assertThat(rounds.spread("a", Round::rate)).isEqualTo(new Spread(7, 1, 50));
    }

    private static Round round(String contestant, long operations, double foreign, double slowdown) {
        return new Round(contestant, operations, 1, Map.of(), 0, foreign, slowdown);
    }
}
