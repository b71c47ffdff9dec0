package io.waybill.carriers;

/** The kind of secret that a request needs. The secret itself is the poller's. */
public sealed interface Credential {

    /** @param header that takes the key as it is */
    record ApiKey(String header) implements Credential {}
}
