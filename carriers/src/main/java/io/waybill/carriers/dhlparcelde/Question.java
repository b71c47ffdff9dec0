package io.waybill.carriers.dhlparcelde;

import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The XML in the query. An account stands in it a second time, besides the header. */
final class Question {

    private static final String START = "<data ";

    private Question() {}

    static String of(String numbers, String language) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>" + START
                + attribute("request", "d-get-piece-detail") + " "
                + attribute("language-code", language) + " "
                + attribute("piece-code", numbers) + "/>";
    }

    /** With the application's name and password in the XML, and id and secret in the header (RFC 7617). */
    static CarrierRequest signed(CarrierRequest question, Secrets secrets, Instant now) {
        String who = START
                + attribute("appname", secrets.named("app-name")) + " "
                + attribute("password", secrets.named("app-password")) + " ";
        Map<String, String> query = new LinkedHashMap<>(question.query());
        query.computeIfPresent("xml", (name, xml) -> xml.replace(START, who));
        String pair = secrets.named("id") + ":" + secrets.named("secret");
        Map<String, String> headers = new HashMap<>(question.headers());
        headers.put(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        return new CarrierRequest(
                question.method(), question.path(), query, headers, question.body(), new Credential.None());
    }

    /** A quote in a number or password must not end the attribute. */
    private static String attribute(String name, String value) {
        String escaped = value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return name + "=\"" + escaped + "\"";
    }
}
