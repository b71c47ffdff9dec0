package io.waybill.carriers.chinapost;

import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.Credential.Signature;
import io.waybill.carriers.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Of JDPT: the question in a form, with a digest of it and the key. */
record JdptSignature() implements Signature {

    @Override
    public CarrierRequest sign(CarrierRequest question, Secrets secrets, Instant now) {
        String customer = secrets.named(Jdpt.CUSTOMER);
        String body = Objects.requireNonNull(question.body());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sendID", customer);
        // Spelled so by JDPT; 99 is the whole country.
        form.put("proviceNo", "99");
        form.put("msgKind", customer + "_JDPT_TRACE");
        form.put("serialNo", serial(body, now));
        form.put("sendDate", Beijing.written(now, "yyyyMMddHHmmss"));
        form.put("receiveID", "JDPT");
        form.put("batchNo", "999");
        form.put("dataType", "1");
        form.put("dataDigest", DataDigest.of(body.getBytes(StandardCharsets.UTF_8), secrets.named(Jdpt.KEY)));
        // Encoded here, and once more as a field of the form.
        form.put("msgBody", URLEncoder.encode(body, StandardCharsets.UTF_8));
        return Form.posted(question, form);
    }

    private static String serial(String body, Instant now) {
        return UUID.nameUUIDFromBytes((now + body).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
