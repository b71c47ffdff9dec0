package io.waybill.kit.parked;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordKeysTest {

    @Test
    void leavesAKeyThatCanBeKeptAsItIs() {
        assertThat(RecordKeys.kept("demo/A-1")).isEqualTo("demo/A-1");
        assertThat(RecordKeys.kept("x".repeat(400))).hasSize(400);
    }

    @Test
    void hasNoNul() {
        assertThat(RecordKeys.kept("a\0b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void cutsWhatNoIndexTakesAndTellsSuchApart() {
        var one = RecordKeys.kept("x".repeat(5_000) + "one");
        var other = RecordKeys.kept("x".repeat(5_000) + "other");

        assertThat(one).hasSizeLessThan(500).isNotEqualTo(other).isEqualTo(RecordKeys.kept("x".repeat(5_000) + "one"));
    }
}
