package io.waybill.testkit.carrier.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** China Post's JDPT trace, or its plus interface: a form with a digest over the question; nothing found is no items. */
record JdptApi(String id, String path) implements Contract {

    @Override
    public List<String> paths() {
        return List.of(path);
    }

    @Override
    public Course course() {
        return Course.abroad(Town.SHENZHEN, Town.AUSTIN);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        var form = call.form();
        var message = form.getOrDefault("msgBody", "");
        var body = JsonMapper.shared().createObjectNode().put("receiveID", form.getOrDefault("sendID", ""));
        var ours = form.getOrDefault("msgKind", "").startsWith(secrets.named("customer"))
                && form.getOrDefault("dataDigest", "").equals(digest(decoded(message), secrets.named("key")));
        if (!ours) {
            return Said.json(200, body.put("responseState", false).put("errorDesc", "数字签名验证失败"));
        }
        var number =
                JsonMapper.shared().readTree(decoded(message)).path("traceNo").asString("");
        var items = body.put("responseState", true).put("errorDesc", "").putArray("responseItems");
        parcels.find(number).orElse(List.of()).forEach(one -> items.add(ChinaPostWords.item("traceNo", number, one)));
        return Said.json(200, body);
    }

    /** The message is encoded once for itself and once as a field. */
    private static String decoded(String message) {
        return message.startsWith("%") ? URLDecoder.decode(message, StandardCharsets.UTF_8) : message;
    }

    private static String digest(String message, String key) {
        try {
            var md5 = MessageDigest.getInstance("MD5").digest((message + key).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(HexFormat.of().formatHex(md5).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
