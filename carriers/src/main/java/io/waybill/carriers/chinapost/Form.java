package io.waybill.carriers.chinapost;

import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.Credential;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields as a browser would post them. */
final class Form {

    private Form() {}

    static CarrierRequest posted(CarrierRequest question, Map<String, String> fields) {
        Map<String, String> headers = new HashMap<>(question.headers());
        headers.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new CarrierRequest(
                question.method(), question.path(), question.query(), headers, body, new Credential.None());
    }
}
