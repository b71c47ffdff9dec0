package io.waybill.carriers.seventeentrack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Recorded;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.StatusTable;
import io.waybill.events.scans.CarrierScan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeventeenTrackPushTest {

    @Test
    void readsThatItGaveUpWhenItLookedLast() {
        assertThat(parcelsPushed("pushed.json").getFirst().scans())
                .extracting(CarrierScan::coarseCode, s -> s.time().happenedAt(), SeventeenTrackPushTest::detail)
                .containsExactly(tuple("Expired_Other", Instant.parse("2026-06-30T04:00:00Z"), "no_news"));
    }

    @Test
    void readsThatItHasStoppedFollowing() {
        assertThat(pushed("{\"event\":\"TRACKING_STOPPED\",\"data\":{\"number\":\"1\",\"carrier\":3011}}"))
                .isInstanceOf(NotYetKnown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"event\":\"TRACKING_UPDATED\"}",
                "{\"event\":\"TRACKING_UPDATED\",\"data\":[]}",
                "{\"event\":\"OTHER\",\"data\":{\"number\":\"1\"}}",
                "{\"data\":{\"number\":\"1\"}}"
            })
    void readsAStrangePushAsUnreadable(String body) {
        assertThat(pushed(body)).isInstanceOf(Unreadable.class);
    }

    @Test
    void knowsItsSignature() {
        Secrets secrets = new Secrets(Map.of("key", "k17"));
        byte[] body = "{\"event\":\"TRACKING_STOPPED\"}".getBytes(StandardCharsets.UTF_8);
        // echo -n '{"event":"TRACKING_STOPPED"}/k17' | sha256sum
        String sign = "76813645922de9afb69fe8267a947378c2adcb37402e0e1b0abaa973e5eccf78";

        assertThat(authentic(Map.of("SIGN", sign), body, secrets)).isTrue();
        assertThat(authentic(Map.of("sign", sign.replace('a', 'b')), body, secrets))
                .isFalse();
        assertThat(authentic(Map.of(), body, secrets)).isFalse();
        assertThat(authentic(Map.of("sign", sign), "{}".getBytes(StandardCharsets.UTF_8), secrets))
                .isFalse();
        assertThat(authentic(Map.of("sign", sign), body, new Secrets(Map.of("key", "other"))))
                .isFalse();
    }

    private boolean authentic(Map<String, String> headers, byte[] body, Secrets secrets) {
        return new SeventeenTrack().push().orElseThrow().isAuthentic(new PushedBody(headers, body), secrets);
    }

    private Answer pushed(String body) {
        return new SeventeenTrack()
                .push()
                .orElseThrow()
                .read(PushedBody.of(body), new Secrets(Map.of()))
                .together();
    }

    private List<ParcelReport> parcelsPushed(String file) {
        return ((Scans) pushed(
                        Recorded.answer(SeventeenTrackTest.class, 200, file).body()))
                .parcels();
    }

    private static String detail(CarrierScan scan) {
        return ((ScanReading.Recognised) StatusTable.forCarrier("17track").read(scan))
                .meaning()
                .detail();
    }
}
