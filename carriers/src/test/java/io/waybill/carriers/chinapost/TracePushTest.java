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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracePushTest {

    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZg==";
    private static final Secrets KEYED = new Secrets(Map.of("sign-key", KEY));
    private static final String ITEM =
            "{\"traceNo\":\"1199000000017\",\"opTime\":\"2026-01-01 10:00:00\",\"opCode\":\"203\"}";
    private static final Push PUSH = new ChinaPost().push().orElseThrow();
    private static final Secrets SECRETS =
            new Secrets(Map.of("sender", "1", "authorization", "an authorization", "sign-key", "a key"));

    @Test
    void readsEachOfSeveralParcels() {
        Answers answers = PUSH.read(Recorded.push("push.json"), SECRETS);

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

        assertThat(scans(PUSH.read(PushedBody.of(item), SECRETS), "1199000000017"))
                .isOne();
        assertThat(scans(PUSH.read(PushedBody.of("{\"traces\":[" + item + "]}"), SECRETS), "1199000000017"))
                .isOne();
    }

    @Test
    void givesItemsWithoutNumberToTheOnlyParcel() {
        String anonymous = "{\"opTime\":\"2026-01-01 11:00:00\",\"opCode\":\"500\"}";
        String item = "{\"traceNo\":\"1199000000017\",\"opTime\":\"2026-01-01 10:00:00\",\"opCode\":\"203\"}";

        assertThat(scans(PUSH.read(PushedBody.of("[" + anonymous + "," + item + "]"), SECRETS), "1199000000017"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "null", "[", "[[[", "\"\"", "{\"logitcsInterface\":\"|$4|AAAA\"}", "<xml/>"})
    void readsNothingElse(String body) {
        assertThat(PUSH.read(PushedBody.of(body), SECRETS).together()).isInstanceOf(Unreadable.class);
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

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"logitcsInterface\":\"%s\"}", "{\"logisticsInterface\":\"%s\"}"})
    void readsWhatIsEncryptedAsQuestionsAre(String envelope) {
        PushedBody pushed = PushedBody.of(envelope.formatted(encrypted(ITEM, KEY)));

        assertThat(scans(PUSH.read(pushed, KEYED), "1199000000017")).isOne();
        assertThat(PUSH.isAuthentic(pushed, KEYED)).isTrue();
    }

    @Test
    void readsAnEncryptedForm() {
        String form = "apiCode=040002&senderNo=1&logitcsInterface="
                + URLEncoder.encode(encrypted("[" + ITEM + "]", KEY), StandardCharsets.UTF_8) + "&timeStamp=x";

        assertThat(scans(PUSH.read(PushedBody.of(form), KEYED), "1199000000017"))
                .isOne();
        assertThat(PUSH.isAuthentic(PushedBody.of(form), KEYED)).isTrue();
    }

    @Test
    void neitherReadsNorBelievesWhatAnotherKeyEncrypted() {
        String other = Base64.getEncoder().encodeToString("another key of 1".getBytes(StandardCharsets.UTF_8));
        String text = encrypted(ITEM, KEY);
        PushedBody ours = PushedBody.of(text);
        PushedBody cut = PushedBody.of(text.substring(0, text.length() - 24));

        assertThat(PUSH.read(PushedBody.of(encrypted(ITEM, other)), KEYED).together())
                .isInstanceOf(Unreadable.class);
        assertThat(PUSH.isAuthentic(PushedBody.of(encrypted(ITEM, other)), KEYED))
                .isFalse();
        assertThat(PUSH.isAuthentic(cut, KEYED)).isFalse();
        assertThat(PUSH.read(ours, new Secrets(Map.of())).together()).isInstanceOf(Unreadable.class);
        assertThat(PUSH.isAuthentic(ours, new Secrets(Map.of()))).isFalse();
    }

    @Test
    void believesAnAddressThatOnlyTheTwoKnow() {
        Secrets secrets = new Secrets(Map.of("sign-key", KEY, "push-token", "Ag7"));

        assertThat(PUSH.isAuthentic(new PushedBody(Map.of(), new byte[0], "Ag7"), secrets))
                .isTrue();
        assertThat(PUSH.isAuthentic(new PushedBody(Map.of(), new byte[0], "Ag8"), secrets))
                .isFalse();
        assertThat(PUSH.isAuthentic(new PushedBody(Map.of(), new byte[0], ""), KEYED))
                .isFalse();
    }

    /** As {@link EmsSignature} does it. */
    private static String encrypted(String text, String key) {
        byte[] blocks = Sm4.encrypted(
                (text + key).getBytes(StandardCharsets.UTF_8),
                Base64.getDecoder().decode(key));
        return "|$4|" + Base64.getEncoder().encodeToString(blocks);
    }
}
