package io.waybill.poller.exchange;

import io.waybill.carriers.Credential.ClientCredentials;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Account;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts' tokens, each fetched by one call for all that wait for it, and renewed before it ends. In memory only. */
@Component
class Tokens {

    /** After a renewal that failed, while the former token still counts. */
    private static final Duration RENEWAL_PAUSE = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final MachineTime machineTime;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    Tokens(TokenEndpoint endpoint, MachineTime machineTime) {
        this.endpoint = endpoint;
        this.machineTime = machineTime;
    }

    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Token held;
    }

    /** @param beforeFetch is run before each call to the token endpoint */
    TokenAnswer of(Account account, ClientCredentials credential, Runnable beforeFetch, TimeLeft left)
            throws InterruptedException {
        var slot = slot(account);
        var held = slot.held;
        if (held != null && held.isFresh(machineTime.instant())) {
            return held;
        }
        var usable = held != null && held.isGood(machineTime.instant());
        // Who finds that another renews it already goes on with the former one.
        if (usable ? !slot.lock.tryLock() : !locked(slot, left)) {
            return usable ? held : late();
        }
        try {
            var since = slot.held;
            return since != null && since.isFresh(machineTime.instant())
                    ? since
                    : renewed(slot, account, credential, beforeFetch, left);
        } finally {
            slot.lock.unlock();
        }
    }

    /**
     * In place of one that the carrier does not take.
     *
     * @param refused which another call may have replaced already
     */
    TokenAnswer inPlaceOf(
            Token refused, Account account, ClientCredentials credential, Runnable beforeFetch, TimeLeft left)
            throws InterruptedException {
        var slot = slot(account);
        if (!locked(slot, left)) {
            return late();
        }
        try {
            var held = slot.held;
            if (held != null && held.value().equals(refused.value())) {
                slot.held = null;
            }
        } finally {
            slot.lock.unlock();
        }
        return of(account, credential, beforeFetch, left);
    }

    private TokenAnswer renewed(
            Slot slot, Account account, ClientCredentials credential, Runnable beforeFetch, TimeLeft left)
            throws InterruptedException {
        beforeFetch.run();
        var held = slot.held;
        return switch (endpoint.fetch(account, credential, left)) {
            case Token token -> {
                slot.held = token;
                yield token;
            }
            case TokenAnswer.None none -> {
                var now = machineTime.instant();
                if (held == null || !held.isGood(now)) {
                    yield none;
                }
                slot.held = held.renewedLater(now.plus(RENEWAL_PAUSE));
                yield held;
            }
        };
    }

    private Slot slot(Account account) {
        return slots.computeIfAbsent(account.key(), _ -> new Slot());
    }

    private static boolean locked(Slot slot, TimeLeft left) throws InterruptedException {
        return slot.lock.tryLock(Math.max(0, left.millis()), TimeUnit.MILLISECONDS);
    }

    private static TokenAnswer late() {
        return new TokenAnswer.None(
                Reply.Failed.of(Fault.TIMED_OUT, "no token in time").beforeAsking());
    }
}
