package io.waybill.testkit.carrier.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** EMS' open platform: a form whose question is encrypted by SM4 with the account's key; the answer is JSON in a string. */
final class EmsApi implements Contract {

    private static final String SM4 = "|$4|";

    @Override
    public String id() {
        return "china-post";
    }

    @Override
    public List<String> paths() {
        return List.of("/amp-prod-api/f/amp/api/open");
    }

    @Override
    public Course course() {
        return Course.abroad(Town.SHENZHEN, Town.AUSTIN);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        var form = call.form();
        var key = secrets.named("sign-key");
        var question = decrypted(form.getOrDefault("logitcsInterface", ""), key);
        var ours = form.getOrDefault("senderNo", "").equals(secrets.named("sender"))
                && form.getOrDefault("authorization", "").equals(secrets.named("authorization"))
                && question.endsWith(key);
        if (!ours) {
            return said("S00003", "签名错误", null);
        }
        var number = JsonMapper.shared()
                .readTree(question.substring(0, question.length() - key.length()))
                .path("waybillNo")
                .asString("");
        var result = JsonMapper.shared().createObjectNode();
        var items = result.putArray("responseItems");
        parcels.find(number).orElse(List.of()).forEach(one -> items.add(ChinaPostWords.item("waybillNo", number, one)));
        return said("00000", "成功", result.toString());
    }

    private static Said said(String code, String message, @Nullable String body) {
        return Said.json(
                200,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("serialNo", "1")
                        .put("retCode", code)
                        .put("retMsg", message)
                        .put("retBody", body)
                        .put("retDate", "2026-11-26 10:00:00")
                        .put("success", code.equals("00000")));
    }

    /** Empty where it was not encrypted with this key. */
    private static String decrypted(String question, String key) {
        if (!question.startsWith(SM4)) {
            return "";
        }
        try {
            var secret = Base64.getDecoder().decode(question.substring(SM4.length()));
            var cipher = new PaddedBufferedBlockCipher(new SM4Engine(), new PKCS7Padding());
            cipher.init(false, new KeyParameter(Base64.getDecoder().decode(key)));
            var plain = new byte[cipher.getOutputSize(secret.length)];
            var length = cipher.processBytes(secret, 0, secret.length, plain, 0);
            length += cipher.doFinal(plain, length);
            return new String(plain, 0, length, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | InvalidCipherTextException e) {
            return "";
        }
    }
}
