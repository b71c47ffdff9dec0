package io.waybill.carriers;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Links that a carrier gives, where they are links that may be followed. */
public final class SecureLinks {

    private SecureLinks() {}

    /** Null for everything but a whole https address. */
    public static @Nullable URI of(@Nullable String address) {
        try {
            var uri = address == null ? null : URI.create(address.strip());
            return uri != null && "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null ? uri : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
