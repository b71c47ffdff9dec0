package io.waybill.carriers.chinapost;

import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.Credential.Signature;
import io.waybill.carriers.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Of the EMS open platform: the question with the sign-key behind it, encrypted by the sign-key.
 *
 * @param interfaceCode {@code apiCode}
 */
record EmsSignature(String interfaceCode) implements Signature {

    /** Says which encryption it is. */
    static final String SM4 = "|$4|";

    @Override
    public CarrierRequest sign(CarrierRequest question, Secrets secrets, Instant now) {
        String signKey = secrets.named(ChinaPost.SIGN_KEY).strip();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("apiCode", interfaceCode);
        form.put("senderNo", secrets.named(ChinaPost.SENDER));
        form.put("authorization", secrets.named(ChinaPost.AUTHORIZATION));
        form.put("timeStamp", Beijing.written(now, "yyyy-MM-dd HH:mm:ss"));
        // Spelled so by the platform.
        form.put("logitcsInterface", encrypted(Objects.requireNonNull(question.body()), signKey));
        return Form.posted(question, form);
    }

    private static String encrypted(String json, String signKey) {
        byte[] plain = (json + signKey).getBytes(StandardCharsets.UTF_8);
        return SM4 + Base64.getEncoder().encodeToString(Sm4.encrypted(plain, key(signKey)));
    }

    private static byte[] key(String signKey) {
        byte[] key = Base64.getDecoder().decode(signKey);
        if (key.length != Sm4.BLOCK) {
            throw new IllegalArgumentException("the sign-key is not 16 bytes in Base64");
        }
        return key;
    }
}
