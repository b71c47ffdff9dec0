package io.waybill.order.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import org.junit.jupiter.api.Test;

class ToneTest {

    @Test
    void isCalmWhileThingsGoTheirWay() {
        assertThat(Tone.of(null)).isEqualTo(Tone.NEUTRAL);
        assertThat(Tone.of(Detail.SORTED.meaning())).isEqualTo(Tone.NEUTRAL);
        assertThat(Tone.of(Detail.INSPECTION.meaning())).isEqualTo(Tone.NEUTRAL);
        assertThat(Tone.of(Detail.TO_NEIGHBOUR.meaning())).isEqualTo(Tone.GOOD);
    }

    @Test
    void asksForAttentionWhereItIsLateOrSomebodyMustAct() {
        assertThat(Tone.of(Detail.DELAYED_WEATHER.meaning())).isEqualTo(Tone.ATTENTION);
        assertThat(Tone.of(Detail.DUTIES_DUE.meaning())).isEqualTo(Tone.ATTENTION);
        assertThat(Tone.of(Detail.IN_LOCKER.meaning())).isEqualTo(Tone.ATTENTION);
        assertThat(Tone.of(Detail.ADDRESS_PROBLEM.meaning())).isEqualTo(Tone.ATTENTION);
    }

    @Test
    void isRedForALossAlone() {
        assertThat(Tone.of(Detail.LOST.meaning())).isEqualTo(Tone.PROBLEM);
        assertThat(Tone.of(Detail.DAMAGED.meaning())).isEqualTo(Tone.PROBLEM);
        assertThat(Tone.of(new Meaning(Status.EXCEPTION, "new"))).isEqualTo(Tone.ATTENTION);
    }
}
