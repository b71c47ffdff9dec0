package io.waybill.normalizer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.normalizer.rules.RuleFiles.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSnapshotTest {

    private static final String MOON = "code,text,coarse,status,detail,effect,example\nM7,,,in_transit,moving,,On\n";

    @Test
    void readsByBuiltInRulesAndThoseOfFiles() {
        var rules = RuleSnapshot.of(List.of(new Row("", "digest", 1), new Row("moon.csv", MOON, 2)));

        assertThat(rules.read("moon", "M7", null, "", null)).isInstanceOf(Recognised.class);
        assertThat(rules.read("moon", "M7", null, "", null)).isSameAs(rules.read("moon", "M7", null, "", null));
        assertThat(rules.read("ups", "011", null, "", null)).isInstanceOf(Recognised.class);
        assertThat(RuleSnapshot.of(List.of()).read("moon", "M7", null, "", null))
                .isInstanceOf(Unrecognised.class);
    }

    @Test
    void knowsSinceWhenTheRulesOfCarriersAreWhatTheyAre() {
        var rules = RuleSnapshot.of(
                List.of(new Row("", "digest", 1), new Row("dhl.csv", null, 4), new Row("ups.csv", MOON, 3)));

        assertThat(rules.version()).isEqualTo(4);
        assertThat(rules.changed(List.of("usps"))).isEqualTo(1);
        assertThat(rules.changed(List.of("usps", "ups"))).isEqualTo(3);
        assertThat(rules.changed(List.of("dhl-express"))).isEqualTo(4);
        assertThat(rules.changed(List.of())).isZero();
        assertThat(RuleSnapshot.of(List.of(new Row("wording/de.csv", "", 7))).changed(List.of("usps")))
                .isEqualTo(7);
    }
}
