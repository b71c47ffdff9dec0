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
import java.util.Map;
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
        var bulkhead = safeguards.bulkhead(account);
        var free = bulkhead.getMetrics().getAvailableConcurrentCalls();
        return switch (safeguards.breaker(account).getState()) {
            case CLOSED, DISABLED, METRICS_ONLY -> free;
            case HALF_OPEN ->
                Math.max(0, Safeguards.PROBES - (bulkhead.getMetrics().getMaxAllowedConcurrentCalls() - free));
            case OPEN, FORCED_OPEN -> 0;
        };
    }

    public Reply ask(Account account, Inquiry inquiry, Allowance allowance) {
        var left = new TimeLeft(settings.asking());
        var call = guarded(account, () -> {
            var question = account.connector().ask(List.of(inquiry));
            return call(account, question, inquiry.trackingNumber(), allowance, left);
        });
        return held(
                account, Retry.decorateSupplier(safeguards.retry(account), new GrantedCalls(call, allowance.again())));
    }

    /** Tells the carrier of the number, once. Empty where it needs not be told, or may not be now. */
    public Optional<Reply> register(Account account, Inquiry inquiry, Allowance allowance) {
        return account.connector()
                .register(List.of(inquiry))
                .filter(_ -> allowance.ahead().getAsBoolean())
                .map(request -> held(account, watched(account, () -> {
                    var left = new TimeLeft(settings.telling());
                    return call(account, request, inquiry.trackingNumber(), allowance, left);
                })));
    }

    /** Apart from the account's breaker: who takes no subscriptions may answer questions all the same. */
    public Map<String, Reply> subscribe(
            Account account, CarrierRequest request, List<Inquiry> inquiries, Allowance allowance) {
        var left = new TimeLeft(settings.telling());
        var numbers = inquiries.stream().map(Inquiry::trackingNumber).toList();
        Supplier<Map<String, Reply>> call = () -> call(account, request, numbers, allowance, left);
        try {
            return Bulkhead.decorateSupplier(safeguards.bulkhead(account), call).get();
        } catch (BulkheadFullException e) {
            return AccountCalls.all(numbers, Reply.Failed.of(Fault.HELD_BACK, e));
        }
    }

    private Supplier<Reply> guarded(Account account, Supplier<Reply> call) {
        return RateLimiter.decorateSupplier(safeguards.limiter(account), watched(account, call));
    }

    private Supplier<Reply> watched(Account account, Supplier<Reply> call) {
        return CircuitBreaker.decorateSupplier(safeguards.breaker(account), call);
    }

    private Reply held(Account account, Supplier<Reply> call) {
        try {
            return Bulkhead.decorateSupplier(safeguards.bulkhead(account), call).get();
        } catch (CallNotPermittedException | RequestNotPermitted | BulkheadFullException e) {
            return Reply.Failed.of(Fault.HELD_BACK, e);
        }
    }

    private Reply call(
            Account account, CarrierRequest question, String trackingNumber, Allowance allowance, TimeLeft left) {
        return call(account, question, List.of(trackingNumber), allowance, left).get(trackingNumber);
    }

    private Map<String, Reply> call(
            Account account, CarrierRequest question, List<String> numbers, Allowance allowance, TimeLeft left) {
        var sample = Timer.start(registry);
        try {
            return calls.call(account, question, numbers, allowance, left);
        } catch (IOException e) {
            return AccountCalls.all(numbers, Reply.Failed.of(FaultRules.network(e), e));
        } catch (TimeoutException e) {
            return AccountCalls.all(numbers, Reply.Failed.of(Fault.TIMED_OUT, e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting for " + account.carrier());
        } finally {
            sample.stop(registry.timer("waybill.poll.exchange", "carrier", account.carrier()));
        }
    }
}
