package io.waybill.claims.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a page stands: {@code /c/token}, or below that where a choice is answered.
 *
 * @param up the way from where it stands to where the token is
 */
record Address(String token, String up) {

    static Address ofPage(String token) {
        return new Address(token, "");
    }

    static Address ofAnswer(String token) {
        return new Address(token, "../");
    }

    String self() {
        return up + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
