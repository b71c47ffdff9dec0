package io.waybill.carriers.chinapost;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Push;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracePushTest {

    private static final Push PUSH = new ChinaPost().push().orElseThrow();
    private static final Secrets SECRETS =
            new Secrets(Map.of("sender", "1", "authorization", "an authorization", "sign-key", "a key"));

    @Test
    void readsEachOfSeveralParcels() {
        Answers answers = PUSH.read(Recorded.push("push.json"));

        assertThat(answers.byNumber())
                .containsOnlyKeys("1199000000017", "LB102030404CN", "1199000000031", "1199000000024");
        assertThat(scans(answers, "1199000000017")).isEqualTo(4);
        assertThat(scans(answers, "1199000000024")).isEqualTo(1);
        assertThat(answers.about("1199000000031")).isInstanceOf(Unreadable.class);
        assertThat(answers.about("0000000000000")).isInstanceOf(NotYetKnown.class);
    }

    private static int scans(Answers answers, String number) {
        Answer answer = answers.about(number);
        return ((Scans) answer).parcels().getFirst().scans().size();
    }

    @Test
    void readsOtherEnvelopesToo() {
        String item = "{\"traceNo\":\"1199000000017\",\"opTime\":\"2026-01-01 10:00:00\",\"opCode\":\"203\"}";

        assertThat(scans(PUSH.read(PushedBody.of(item)), "1199000000017")).isOne();
        assertThat(scans(PUSH.read(PushedBody.of("{\"traces\":[" + item + "]}")), "1199000000017"))
                .isOne();
    }

    @Test
    void givesItemsWithoutNumberToTheOnlyParcel() {
        String anonymous = "{\"opTime\":\"2026-01-01 11:00:00\",\"opCode\":\"500\"}";
        String item = "{\"traceNo\":\"1199000000017\",\"opTime\":\"2026-01-01 10:00:00\",\"opCode\":\"203\"}";

        assertThat(scans(PUSH.read(PushedBody.of("[" + anonymous + "," + item + "]")), "1199000000017"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "null", "[", "[[[", "\"\"", "{\"logitcsInterface\":\"|$4|AAAA\"}", "<xml/>"})
    void readsNothingElse(String body) {
        assertThat(PUSH.read(PushedBody.of(body)).together()).isInstanceOf(Unreadable.class);
    }

    @Test
    void believesADigestOverTheBytes() {
        byte[] bytes = "[{\"a\": 1}]".getBytes(StandardCharsets.UTF_8);
        String digest = DataDigest.of(bytes, "a key");

        assertThat(PUSH.isAuthentic(new PushedBody(Map.of("DATADIGEST", digest), bytes), SECRETS))
                .isTrue();
        assertThat(PUSH.isAuthentic(new PushedBody(Map.of("dataDigest", digest), new byte[] {'[', ']'}), SECRETS))
                .isFalse();
    }

    @Test
    void believesTheAuthorizationThatOnlyTheTwoKnow() {
        assertThat(PUSH.isAuthentic(headed("an authorization"), SECRETS)).isTrue();
        assertThat(PUSH.isAuthentic(headed("another"), SECRETS)).isFalse();
    }

    @Test
    void believesNobodyWithoutSecrets() {
        assertThat(PUSH.isAuthentic(PushedBody.of("[]"), SECRETS)).isFalse();
        assertThat(PUSH.isAuthentic(headed(""), new Secrets(Map.of("authorization", ""))))
                .isFalse();
        assertThat(PUSH.isAuthentic(headed("x"), new Secrets(Map.of()))).isFalse();
    }

    private static PushedBody headed(String authorization) {
        return new PushedBody(Map.of("Authorization", authorization), new byte[] {'[', ']'});
    }
}
