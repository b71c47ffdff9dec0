package io.waybill.normalizer.renormalising;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param carriers ids without hyphens, divisions that share rules included; absent for all
 * @param read parcels read anew so far
 * @param changed those of them that mean or show anything else now
 * @param failed those that could not be read
 */
record RenormalisationView(
        UUID id,
        @Nullable Set<String> carriers,
        Because because,
        State state,
        Instant begunAt,
        @Nullable Instant doneAt,
        long read,
        long changed,
        long failed) {

    enum Because {
        RULES_CHANGED,
        ASKED
    }

    enum State {
        WAITING,
        RUNNING,
        DONE
    }
}
