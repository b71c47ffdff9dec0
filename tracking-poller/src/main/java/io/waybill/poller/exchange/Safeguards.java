package io.waybill.poller.exchange;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.poller.account.Account;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What stands between us and a carrier, per account. A sick carrier hurts only its own parcels. */
@Component
class Safeguards {

    /** For the local limiter; the account's budget has granted the call already, so it seldom waits at all. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(6);

    static final int PROBES = 1;
    private static final int JUDGED_CALLS = 20;
    private static final int JUDGED_FROM = 5;

    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;
    private final RetryRegistry retries;
    private final RateLimiterRegistry limiters = RateLimiterRegistry.ofDefaults();

    Safeguards(ExchangeSettings settings, MeterRegistry registry) {
        this.breakers = CircuitBreakerRegistry.of(breaker(settings));
        this.bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.concurrent())
                .maxWaitDuration(Duration.ZERO)
                .build());
        this.retries = RetryRegistry.of(retry(settings));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(registry);
        TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(registry);
        TaggedRateLimiterMetrics.ofRateLimiterRegistry(limiters).bindTo(registry);
    }

    CircuitBreaker breaker(Account account) {
        return breakers.circuitBreaker(account.key());
    }

    Bulkhead bulkhead(Account account) {
        return bulkheads.bulkhead(account.key());
    }

    Retry retry(Account account) {
        return retries.retry(account.key());
    }

    RateLimiter limiter(Account account) {
        return limiters.rateLimiter(
                account.key(), () -> limiter(account.limits().perSecond()));
    }

    private static CircuitBreakerConfig breaker(ExchangeSettings settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(JUDGED_CALLS)
                .minimumNumberOfCalls(JUDGED_FROM)
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialRandomBackoff(
                        settings.downPause(), 2, 0.2, settings.longestDownPause()))
                .recordResult(result -> result instanceof Replies replies
                        && replies.whole() instanceof Reply.Failed failed
                        && failed.fault().blamesCarrier())
                // A database that is away, while a call is counted, says nothing of the carrier.
                .ignoreExceptions(CancellationException.class, DataAccessException.class, TransactionException.class)
                .build();
    }

    private static RetryConfig retry(ExchangeSettings settings) {
        return RetryConfig.<Replies>custom()
                .maxAttempts(ExchangeSettings.ATTEMPTS)
                .intervalFunction(IntervalFunction.ofRandomized(settings.retryPause(), 0.5))
                .retryOnResult(replies -> replies.whole() instanceof Reply.Failed failed
                        && failed.fault().isTransient()
                        && failed.retryAfter() == null)
                .retryOnException(_ -> false)
                .build();
    }

    /** A second wall behind the budget, for this instance alone. */
    private static RateLimiterConfig limiter(double perSecond) {
        var period = Duration.ofMillis(Math.max(100, Math.round(1000 / perSecond)));
        return RateLimiterConfig.custom()
                .limitRefreshPeriod(period)
                .limitForPeriod((int) Math.max(1, Math.ceil(perSecond * period.toMillis() / 1000)))
                .timeoutDuration(LONGEST_WAIT)
                .build();
    }
}
