package io.waybill.kit.link;

import java.net.URI;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param publicUrl where buyers reach their parcels' pages, without a slash at the end
 * @param claimsUrl where they reach their claims' pages
 * @param linkKey base64; the same for every service that writes links
 */
@ConfigurationProperties("waybill")
record LinkSettings(URI publicUrl, URI claimsUrl, String linkKey) {

    private static final String MEND =
            " It signs the links to buyers' pages. Make one with: openssl rand -base64 " + LinkSeal.KEY_BYTES;

    LinkSettings {
        if (linkKey == null || linkKey.isBlank()) {
            throw new IllegalArgumentException("WAYBILL_LINK_KEY is missing." + MEND);
        }
        if (decoded(linkKey).length < LinkSeal.KEY_BYTES) {
            throw new IllegalArgumentException(
                    "WAYBILL_LINK_KEY is shorter than " + LinkSeal.KEY_BYTES + " bytes." + MEND);
        }
    }

    byte[] key() {
        return decoded(linkKey);
    }

    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("WAYBILL_LINK_KEY is not base64." + MEND);
        }
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "LinkSettings[publicUrl=" + publicUrl + ", claimsUrl=" + claimsUrl + "]";
    }
}
