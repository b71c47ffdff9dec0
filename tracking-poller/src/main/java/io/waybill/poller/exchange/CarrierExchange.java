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
import io.waybill.carriers.Carrier;
import io.waybill.carriers.Inquiry;
import io.waybill.poller.account.Account;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Asks carriers: once, and once more where that may help and the account grants it. */
@Component
public class CarrierExchange {

    private final CarrierHttp http;
    private final Safeguards safeguards;
    private final MeterRegistry registry;

    CarrierExchange(CarrierHttp http, Safeguards safeguards, MeterRegistry registry) {
        this.http = http;
        this.safeguards = safeguards;
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

    /** @param anotherCall whether one more call is granted */
    public Reply ask(Account account, Carrier carrier, Inquiry inquiry, BooleanSupplier anotherCall) {
        Supplier<Reply> call = () -> call(account, carrier, inquiry);
        call = CircuitBreaker.decorateSupplier(safeguards.breaker(account), call);
        call = RateLimiter.decorateSupplier(safeguards.limiter(account), call);
        call = Retry.decorateSupplier(safeguards.retry(account), new GrantedCalls(call, anotherCall));
        call = Bulkhead.decorateSupplier(safeguards.bulkhead(account), call);
        try {
            return call.get();
        } catch (CallNotPermittedException | RequestNotPermitted | BulkheadFullException e) {
            return Reply.Failed.of(Fault.HELD_BACK, e);
        }
    }

    private Reply call(Account account, Carrier carrier, Inquiry inquiry) {
        var sample = Timer.start(registry);
        try {
            var response = http.send(Requests.request(account, carrier.ask(List.of(inquiry))));
            return Requests.reply(carrier, inquiry.trackingNumber(), response);
        } catch (IOException e) {
            return Reply.Failed.of(FaultRules.network(e), e);
        } catch (TimeoutException e) {
            return Reply.Failed.of(Fault.TIMED_OUT, e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting for " + account.carrier());
        } finally {
            sample.stop(registry.timer("waybill.poll.exchange", "carrier", account.carrier()));
        }
    }
}
