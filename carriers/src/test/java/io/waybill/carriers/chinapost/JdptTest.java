package io.waybill.carriers.chinapost;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdptTest extends JdptContract {

    @Override
    protected Carrier carrier() {
        return Jdpt.trace();
    }

    @Override
    protected CarrierResponse delivered() {
        return Recorded.answer("jdpt-delivered.json");
    }

    @Override
    protected CarrierResponse inTransit() {
        return Recorded.answer("jdpt-in-transit.json");
    }

    @Test
    void signsWithADigestOfTheQuestionAndTheKey() {
        CarrierRequest question = carrier().ask(List.of(Inquiry.about("9700000000017")));
        CarrierRequest signed = ((Credential.Signed) question.credential())
                .signature()
                .sign(
                        question,
                        new Secrets(Map.of("customer", "ZYTEST", "key", "0123456789ABCDEF")),
                        Instant.parse("2026-02-28T23:00:00Z"));
        Map<String, String> form = ChinaPostTest.form(signed.body());

        assertThat(signed.path()).isEqualTo("/querypush-pcpw/mailTrackProtocolPortal/queryMailTrackWn");
        assertThat(form)
                .containsEntry("sendID", "ZYTEST")
                .containsEntry("proviceNo", "99")
                .containsEntry("msgKind", "ZYTEST_JDPT_TRACE")
                .containsEntry("sendDate", "20260301070000")
                .containsEntry("receiveID", "JDPT")
                .containsEntry("batchNo", "999")
                .containsEntry("dataType", "1")
                .containsEntry("msgBody", "%7B%22traceNo%22%3A%229700000000017%22%7D")
                // printf '{"traceNo":"9700000000017"}0123456789ABCDEF' | md5sum, in Base64
                .containsEntry("dataDigest", "ZGRmYWI4NjUyZGJhN2RlMzI4MjA5YjNkYzM4MGJkNWE=");
        assertThat(form.get("serialNo")).hasSize(32);
        assertThat(signed.body()).doesNotContain("0123456789ABCDEF");
    }

    @ParameterizedTest
    @CsvSource({
        "'', io.waybill.carriers.Answer$NotYetKnown",
        "参数traceNo不能为空, io.waybill.carriers.Answer$Refused",
        "查询结果为空, io.waybill.carriers.Answer$NotYetKnown"
    })
    void readsWhyThereAreNoItems(String said, Class<?> answer) {
        String body =
                "{\"receiveID\":\"JDPT\",\"responseState\":false,\"errorDesc\":\"" + said + "\",\"responseItems\":[]}";

        assertThat(read(CarrierResponse.of(200, body))).isInstanceOf(answer);
    }

    @Test
    void takesTheDayFromTheItemAbove() {
        String body = "{\"responseState\":true,\"responseItems\":["
                + "{\"traceNo\":\"1\",\"opTime\":\"2026-01-07 09:30\",\"opCode\":\"704\"},"
                + "{\"traceNo\":\"1\",\"opTime\":\"08:52\",\"opCode\":\"702\"},"
                + "{\"traceNo\":\"1\",\"opTime\":\"07:15\",\"opCode\":\"306\"}]}";

        assertThat(scans(CarrierResponse.of(200, body)))
                .extracting(scan -> scan.time().local().toString())
                .containsExactly("2026-01-07T07:15", "2026-01-07T08:52", "2026-01-07T09:30");
    }
}
