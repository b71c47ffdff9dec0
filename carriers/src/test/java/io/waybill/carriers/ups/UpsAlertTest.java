package io.waybill.carriers.ups;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Push;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Recorded;
import io.waybill.carriers.Secrets;
import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.ScanId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpsAlertTest {

    private static final String NUMBER = "1Z999AA10123456784";
    private static final Secrets SECRETS = new Secrets(Map.of("push-credential", "agreed"));

    private final Push push = new Ups().push().orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "credential, agreed, true",
        "Credential, agreed, true",
        "credential, Bearer agreed, true",
        "authorization, bearer agreed, true",
        "Authorization, agreed, true",
        "credential, agreeD, false",
        "credential, agreed2, false",
        "credential, '', false",
        "X-Credential, agreed, false",
    })
    void knowsUpsByTheCredentialAlone(String header, String value, boolean authentic) {
        PushedBody pushed = new PushedBody(Map.of(header, value), new byte[0]);

        assertThat(push.isAuthentic(pushed, SECRETS)).isEqualTo(authentic);
    }

    @Test
    void trustsNobodyWhereNothingWasAgreedOn() {
        PushedBody silent = new PushedBody(Map.of("credential", ""), new byte[0]);

        assertThat(push.isAuthentic(silent, new Secrets(Map.of("id", "x")))).isFalse();
        assertThat(push.isAuthentic(silent, new Secrets(Map.of("push-credential", ""))))
                .isFalse();
    }

    @Test
    void saysTheSameAsAnAnswerWould() {
        CarrierScan pushed = scan(push, Recorded.text(UpsTest.class, "alert.json"));
        CarrierScan polled = UpsAnswers.delivered().scans().getLast();
        Leg leg = new Leg("ups", NUMBER);

        assertThat(pushed.time()).isEqualTo(polled.time());
        assertThat(pushed.time().happenedAt()).isEqualTo(Instant.parse("2026-03-05T09:15:00Z"));
        assertThat(pushed.code()).isEqualTo("FS/011");
        assertThat(ScanId.of(leg, pushed)).isEqualTo(ScanId.of(leg, polled));
    }

    @Test
    void findsTheOffsetWhereItIsLeftOut() {
        String body = Recorded.text(UpsTest.class, "alert.json").replace(",\n  \"gmtOffset\": \"+01.00\"", "");

        assertThat(scan(push, body).time())
                .isEqualTo(
                        scan(push, Recorded.text(UpsTest.class, "alert.json")).time());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"trackingNumber\":\"1Z1\"}",
                "{\"trackingNumber\":\"1Z1\",\"activityStatus\":{\"code\":\"AR\"}}",
                "{\"trackingNumber\":\"1Z1\",\"activityStatus\":17,\"localActivityDate\":\"20260305\"}",
                "{\"activityStatus\":{\"code\":\"AR\"},\"localActivityDate\":\"20260305\"}",
            })
    void readsNothingHalfway(String body) {
        assertThat(push.read(PushedBody.of(body), SECRETS).together()).isInstanceOf(Unreadable.class);
    }

    private static CarrierScan scan(Push push, String body) {
        return UpsAnswers.parcel(push.read(PushedBody.of(body), SECRETS).about(NUMBER))
                .scans()
                .getFirst();
    }
}
