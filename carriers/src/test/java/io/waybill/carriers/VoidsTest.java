package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.vocabulary.Detail;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VoidsTest {

    private static final ScanReading ARRIVED = moves("arrived");
    private static final ScanReading DELIVERED = moves("delivered");
    private static final ScanReading BOOKED = read("booked", Effect.INFORMATIONAL, Set.of());
    private static final ScanReading UNDONE = read("undone", Effect.VOIDS_PREVIOUS, Set.of());
    private static final ScanReading NOT_DELIVERED = read("not-delivered", Effect.VOIDS_NAMED, Set.of("delivered"));
    private static final ScanReading UNKNOWN = new Unrecognised();

    @Test
    void takesNothingBackUnasked() {
        assertThat(takenBack(ARRIVED, BOOKED, UNKNOWN, DELIVERED)).isEmpty();
    }

    @Test
    void takesBackTheScanBefore() {
        assertThat(takenBack(ARRIVED, DELIVERED, UNDONE)).containsExactly(1);
    }

    @Test
    void takesBackAScanBeforeThatNobodyUnderstood() {
        assertThat(takenBack(ARRIVED, UNKNOWN, UNDONE)).containsExactly(1);
    }

    @Test
    void looksPastInformationForTheScanBefore() {
        assertThat(takenBack(ARRIVED, DELIVERED, BOOKED, UNDONE)).containsExactly(1);
    }

    @Test
    void takesAScanBackOnce() {
        assertThat(takenBack(ARRIVED, DELIVERED, UNDONE, UNDONE, UNDONE)).containsExactly(0, 1);
    }

    @Test
    void takesBackTheLatestScanOfTheNamedRule() {
        assertThat(takenBack(DELIVERED, ARRIVED, DELIVERED, UNKNOWN, ARRIVED, NOT_DELIVERED))
                .containsExactly(2);
        assertThat(takenBack(ARRIVED, NOT_DELIVERED)).isEmpty();
    }

    @Test
    void takesNothingBackThatComesLater() {
        assertThat(takenBack(UNDONE, NOT_DELIVERED, DELIVERED)).isEmpty();
    }

    private static List<Integer> takenBack(ScanReading... oldestFirst) {
        return Voids.takenBack(List.of(oldestFirst)).stream().boxed().toList();
    }

    private static ScanReading moves(String rule) {
        return read(rule, Effect.MOVES, Set.of());
    }

    private static ScanReading read(String rule, Effect effect, Set<String> voids) {
        return new Recognised(Detail.MOVING.meaning(), effect, rule, voids, false);
    }
}
