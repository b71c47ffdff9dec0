package io.waybill.carriers.chinapost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierContract;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.Secrets;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChinaPostTest extends CarrierContract {

    private static final byte[] KEY = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");

    @Override
    protected Carrier carrier() {
        return new ChinaPost();
    }

    @Override
    protected CarrierResponse delivered() {
        return Recorded.answer("delivered.json");
    }

    @Override
    protected CarrierResponse inTransit() {
        return Recorded.answer("in-transit.json");
    }

    @Override
    protected CarrierResponse notFound() {
        return Recorded.answer("not-found.json");
    }

    @Override
    protected CarrierResponse busy() {
        return Recorded.answer("busy.json");
    }

    @Override
    protected CarrierResponse refused() {
        return Recorded.answer("refused.json");
    }

    @Override
    protected CarrierResponse odd() {
        return Recorded.answer("website.json");
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "{\"opTime\":\"2026-01-01 10:00:00\",\"opCode\":\"203\",\"opDesc\":\"\"}",
                        "{\"waybillNo\":\"\",\"opTime\":\"2026-01-01 10:00:00\",\"opCode\":\"203\"}",
                        "{\"waybillNo\":\"1199000000017\",\"opCode\":\"203\"}",
                        "{\"waybillNo\":\"1199000000017\",\"opTime\":\"10:00\",\"opCode\":\"203\"}",
                        "{\"waybillNo\":\"1199000000017\",\"opTime\":\"soon\",\"opCode\":\"203\"}",
                        "{\"waybillNo\":\"1199000000017\",\"opTime\":\"2026-01-01 10:00:00\",\"opDesc\":\" \"}",
                        "null",
                        "7")
                .map(item -> holding("[" + item + "]"));
    }

    private static CarrierResponse holding(String items) {
        return CarrierResponse.of(200, "{\"retCode\":\"00000\",\"retBody\":{\"responseItems\":" + items + "}}");
    }

    @Test
    void encryptsTheQuestionWithTheSignKeyBehindIt() {
        String signKey = Base64.getEncoder().encodeToString(KEY);
        CarrierRequest signed = signed(signKey);
        Map<String, String> form = form(signed.body());

        assertThat(signed.path()).isEqualTo("/amp-prod-api/f/amp/api/open");
        assertThat(signed.headers().get("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(signed.credential()).isEqualTo(new Credential.None());
        assertThat(form)
                .containsEntry("apiCode", "040001")
                .containsEntry("senderNo", "1100012345")
                .containsEntry("authorization", "an authorization")
                .containsEntry("timeStamp", "2026-03-01 07:00:00");
        assertThat(decrypted(form.get("logitcsInterface"))).isEqualTo("{\"waybillNo\":\"1199000000017\"}" + signKey);
    }

    @Test
    void knowsSm4ByItsStandardsExample() {
        assertThat(HexFormat.of().formatHex(Arrays.copyOf(Sm4.encrypted(KEY, KEY), 16)))
                .isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    @Test
    void saysWhatIsWrongWithASignKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> signed("c2hvcnQ="));
    }

    @Test
    void keepsOneTimeAbroadToo() {
        List<CarrierScan> scans =
                parcels(Recorded.answer("abroad.json")).getFirst().scans();

        assertThat(scans).allSatisfy(scan -> assertThat(scan.time().source()).isEqualTo(TimeSource.CARRIER));
        assertThat(scans.getLast().time().happenedAt()).isEqualTo(Instant.parse("2026-05-10T07:25:00Z"));
        assertThat(scans.getLast().place()).isEqualTo(new Place("美国", "US", null));
        assertThat(scans.get(1).place()).isEqualTo(new Place(null, "US", null));
    }

    @Test
    void findsThePostThatTakesOver() {
        assertThat(parcels(Recorded.answer("abroad.json")).getFirst().legs())
                .containsExactly(new Leg("usps", "LB102030418CN"));
        assertThat(parcels(inTransit()).getFirst().legs()).isEmpty();
    }

    @Test
    void takesNoAirlineForAPlace() {
        assertThat(parcels(inTransit()).getFirst().scans())
                .extracting(CarrierScan::place)
                .startsWith(new Place("福建省 厦门市梧村揽投部", "CN", null))
                .endsWith(null, null, null);
    }

    @Test
    void masksPeopleAndProvesADeliveryByInitials() {
        ParcelReport parcel = parcels(delivered()).getFirst();

        assertThat(parcel.toString())
                .doesNotContain("柳青青", "石小川", "马丽", "13900000001", "13900000002", "60000003")
                .contains("11183");
        assertThat(parcel.scans().getLast().proof()).isEqualTo(new Proof("马.", null, null));
        assertThat(parcel.scans().getLast().code()).isEqualTo("signed:10");
    }

    @Test
    void readsTheWebsitesItems() {
        ParcelReport parcel = parcels(odd()).getFirst();

        assertThat(parcel.scans())
                .extracting(
                        CarrierScan::code,
                        CarrierScan::coarseCode,
                        s -> s.time().raw())
                .containsExactly(
                        tuple("203", "5", "2026-01-06 07:01"),
                        tuple("954", "6", "2026-01-06 17:18"),
                        tuple("702", "11", "2026-01-07 08:52"),
                        tuple("signed:163", "704", "2026-01-07 09:30"));
        assertThat(parcel.toString()).doesNotContain("白帆", "13900000004");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"retCode\":\"00000\",\"success\":true}",
                "{\"retCode\":\"00000\",\"retBody\":null}",
                "{\"retCode\":\"00000\",\"retBody\":\" \"}",
                "{\"retCode\":\"00000\",\"retBody\":\"null\"}",
                "{\"retCode\":\"00000\",\"retBody\":\"{}\"}",
                "{\"retCode\":\"00000\",\"retBody\":\"[]\"}",
                "{\"retCode\":\"00000\",\"retBody\":\"{\\\"responseItems\\\":null}\"}",
                "{\"retCode\":\"B00099\",\"retMsg\":\"未查询到轨迹信息\"}",
                "{\"retCode\":\"B00099\",\"retMsg\":\"运单号不存在\"}"
            })
    void takesNothingToSayForANumberThatIsNotYetKnown(String body) {
        assertThat(read(CarrierResponse.of(200, body))).isInstanceOf(NotYetKnown.class);
    }

    @ParameterizedTest
    @CsvSource({"客户代码不存在, ACCESS", "签名校验失败, ACCESS", "IP不在白名单内, ACCESS", "运单号格式不正确, QUESTION", "参数非法, QUESTION"})
    void tellsARefusedAccountFromARefusedNumber(String words, Refused.Fault fault) {
        Answer answer = read(CarrierResponse.of(200, "{\"retCode\":\"B1\",\"retMsg\":\"" + words + "\"}"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fault()).isEqualTo(fault));
    }

    @Test
    void guessesNoReasonAndRepeatsNoWords() {
        assertThat(read(CarrierResponse.of(200, "{\"retCode\":\"X9\",\"retMsg\":\"ABC123\"}")))
                .isEqualTo(new Unreadable("answer X9, for a reason that we do not know"));
        assertThat(read(refused()).toString()).doesNotContain("ABC1234567");
        assertThat(read(CarrierResponse.of(200, "{\"success\":false,\"message\":\"系统超时\"}")))
                .isInstanceOf(Busy.class);
        assertThat(read(CarrierResponse.of(404, ""))).isInstanceOf(Unreadable.class);
    }

    private static CarrierRequest signed(String signKey) {
        CarrierRequest question = new ChinaPost().ask(List.of(Inquiry.about("1199 0000 00017")));
        Secrets secrets =
                new Secrets(Map.of("sender", "1100012345", "authorization", "an authorization", "sign-key", signKey));
        return ((Credential.Signed) question.credential())
                .signature()
                .sign(question, secrets, Instant.parse("2026-02-28T23:00:00Z"));
    }

    static Map<String, String> form(String body) {
        return Stream.of(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String decrypted(String field) {
        assertThat(field).startsWith("|$4|");
        byte[] blocks = Base64.getDecoder().decode(field.substring(4));
        SM4Engine engine = new SM4Engine();
        engine.init(false, new KeyParameter(KEY));
        for (int at = 0; at < blocks.length; at += 16) {
            engine.processBlock(blocks, at, blocks, at);
        }
        int filling = blocks[blocks.length - 1];
        return new String(blocks, 0, blocks.length - filling, StandardCharsets.UTF_8);
    }
}
