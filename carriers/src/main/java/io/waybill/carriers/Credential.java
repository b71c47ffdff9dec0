package io.waybill.carriers;

import java.util.Objects;

/** What kind of secret a request needs. The poller has the secret and adds it. */
public sealed interface Credential {

    /**
     * The account's API key, alone in a header.
     *
     * @param name of the header
     */
    record ApiKeyHeader(String name) implements Credential {
        public ApiKeyHeader {
            Objects.requireNonNull(name, "name");
        }
    }
}
