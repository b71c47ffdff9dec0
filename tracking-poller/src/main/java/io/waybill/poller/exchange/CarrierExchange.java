package io.waybill.poller.exchange;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.retry.Retry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.Inquiry;
import io.waybill.poller.account.Account;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Asks carriers: once, and once more where that may help and the account grants it. */
@Component
public class CarrierExchange {

    private final AccountCalls calls;
    private final Safeguards safeguards;
    private final ExchangeSettings settings;
    private final MeterRegistry registry;

    CarrierExchange(AccountCalls calls, Safeguards safeguards, ExchangeSettings settings, MeterRegistry registry) {
        this.calls = calls;
        this.safeguards = safeguards;
        this.settings = settings;
        this.registry = registry;
    }

    /** How many calls may begin now: none while the account's breaker is open. */
    public int room(Account account) {
        return room(account, 0);
    }

    /**
     * The same for whoever has promised calls, of which the bulkhead knows those only that have begun.
     *
     * @param promised all that have not ended
     */
    public int room(Account account, int promised) {
        var bulkhead = safeguards.bulkhead(account).getMetrics();
        var most = bulkhead.getMaxAllowedConcurrentCalls();
        var taken = Math.max(promised, most - bulkhead.getAvailableConcurrentCalls());
        return switch (safeguards.breaker(account).getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> Math.max(0, most - taken);
            case HALF_OPEN -> Math.max(0, Safeguards.PROBES - taken);
            case OPEN, FORCED_OPEN -> 0;
        };
    }

    /** @param inquiries what one call may ask about */
    public Replies ask(Account account, List<Inquiry> inquiries, Allowance allowance) {
        var left = new TimeLeft(settings.asking());
        var call =
                guarded(account, () -> call(account, account.connector().ask(inquiries), inquiries, allowance, left));
        return held(
                account,
                inquiries,
                Retry.decorateSupplier(safeguards.retry(account), new GrantedCalls(call, allowance.again())));
    }

    /** Tells the carrier of the numbers, once. Empty where it needs not be told, or may not be now. */
    public Optional<Replies> register(Account account, List<Inquiry> inquiries, Allowance allowance) {
        return account.connector()
                .register(inquiries)
                .filter(_ -> allowance.ahead().getAsBoolean())
                .map(request -> {
                    var left = new TimeLeft(settings.telling());
                    return held(
                            account,
                            inquiries,
                            watched(account, () -> call(account, request, inquiries, allowance, left)));
                });
    }

    /**
     * Asks it to push what it will know of the numbers, once. Apart from the account's breaker: who takes no subscriptions may
     * answer questions all the same.
     */
    public Replies subscribe(Account account, CarrierRequest request, List<Inquiry> inquiries, Allowance allowance) {
        var left = new TimeLeft(settings.telling());
        return held(account, inquiries, () -> call(account, request, inquiries, allowance, left));
    }

    private Supplier<Replies> guarded(Account account, Supplier<Replies> call) {
        return RateLimiter.decorateSupplier(safeguards.limiter(account), watched(account, call));
    }

    private Supplier<Replies> watched(Account account, Supplier<Replies> call) {
        return CircuitBreaker.decorateSupplier(safeguards.breaker(account), call);
    }

    private Replies held(Account account, List<Inquiry> inquiries, Supplier<Replies> call) {
        try {
            return Bulkhead.decorateSupplier(safeguards.bulkhead(account), call).get();
        } catch (CallNotPermittedException | RequestNotPermitted | BulkheadFullException e) {
            return Replies.failed(Reply.Failed.of(Fault.HELD_BACK, e), inquiries.size());
        }
    }

    private Replies call(
            Account account, CarrierRequest question, List<Inquiry> inquiries, Allowance allowance, TimeLeft left) {
        var sample = Timer.start(registry);
        try {
            var numbers = inquiries.stream().map(Inquiry::trackingNumber).toList();
            return calls.call(account, question, numbers, allowance, left);
        } catch (IOException e) {
            return Replies.failed(Reply.Failed.of(FaultRules.network(e), e), inquiries.size());
        } catch (TimeoutException e) {
            return Replies.failed(Reply.Failed.of(Fault.TIMED_OUT, e), inquiries.size());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting for " + account.carrier());
        } finally {
            sample.stop(registry.timer("waybill.poll.exchange", "carrier", account.carrier()));
        }
    }
}
