package io.waybill.carriers.reading;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Links that are safe to follow: https with a host. */
public final class SafeLink {

    private SafeLink() {}

    /** Null for any other. */
    public static @Nullable URI of(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI link = new URI(url.strip());
            return "https".equalsIgnoreCase(link.getScheme()) && link.getHost() != null ? link : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
