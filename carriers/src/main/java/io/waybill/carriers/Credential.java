package io.waybill.carriers;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** How an account's secrets get into a request. The poller has the secrets and adds them. */
public sealed interface Credential {

    /** Each secret alone in a header. */
    record Headers(Map<String, String> headerBySecret) implements Credential {
        public Headers {
            headerBySecret = Map.copyOf(headerBySecret);
        }

        /** The API key, secret {@code key}. */
        public static Headers apiKey(String header) {
            return new Headers(Map.of("key", header));
        }
    }

    /** RFC 7617, of two of the secrets. */
    record Basic(String user, String password) implements Credential {
        public Basic {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }
    }

    /**
     * A bearer token by OAuth 2.0's client credentials (RFC 6749, 4.4), of the secrets {@code id} and {@code secret}. The
     * poller fetches it, keeps it and renews it before it ends.
     *
     * @param path of the token endpoint, on the account's host
     * @param form further fields of the form, such as {@code scope}
     */
    record ClientCredentials(String path, SentAs sentAs, Map<String, String> form) implements Credential {
        public ClientCredentials {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(sentAs, "sentAs");
            form = Map.copyOf(form);
        }

        /** Where id and secret stand in the request for a token. */
        public enum SentAs {
            BASIC_HEADER,
            FORM_FIELDS
        }
    }

    /** Into query or body, or a signature over them: the carrier's own way. */
    record Signed(Signature signature) implements Credential {
        public Signed {
            Objects.requireNonNull(signature, "signature");
        }
    }

    /** Makes a request of an account out of a question. */
    interface Signature {

        /** @param now machine time, for signatures that hold a time */
        CarrierRequest sign(CarrierRequest question, Secrets secrets, Instant now);
    }

    /** Nothing to add: a request that was signed already, or one that anybody may make. */
    record None() implements Credential {}
}
