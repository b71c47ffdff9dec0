package io.waybill.poller.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts' budgets, one locked row each: who holds the row grants calls, and nobody else meanwhile. */
@Component
public class Budgets {

    private final JdbcClient jdbc;
    private final MachineTime machineTime;
    private final BusinessTime businessTime;
    private final MeterRegistry registry;

    Budgets(JdbcClient jdbc, MachineTime machineTime, BusinessTime businessTime, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.machineTime = machineTime;
        this.businessTime = businessTime;
        this.registry = registry;
    }

    /**
     * @param use is told how many calls it may make at most, and says how many it takes
     * @return how many were taken
     */
    @Transactional
    public int grant(Account account, IntUnaryOperator use) {
        var budget = lock(account).at(account.limits(), machineTime.instant(), today());
        var granted = budget.grants(account.limits());
        budget.refusal(account.limits()).ifPresent(refusal -> refused(account, refusal));
        var taken = granted == 0 ? 0 : use.applyAsInt(granted);
        save(account, budget.spend(taken));
        return taken;
    }

    /**
     * Calls for what is due. Those for what is not urgent are spread over the day.
     *
     * @param use is told how many calls it may make at most, and how many of them may not be urgent; says how many it takes
     * @return how many were taken
     */
    @Transactional
    public int grantPaced(Account account, IntBinaryOperator use) {
        var business = businessTime.instant();
        var limits = account.limits();
        var budget = lock(account).at(limits, machineTime.instant(), LocalDate.ofInstant(business, ZoneOffset.UTC));
        var granted = budget.grants(limits);
        var routine = budget.grantsRoutine(limits, business);
        budget.refusal(limits)
                .or(() -> routine == 0 ? Optional.of(Refusal.DAY_PACE) : Optional.empty())
                .ifPresent(refusal -> refused(account, refusal));
        var taken = granted == 0 ? 0 : use.applyAsInt(granted, routine);
        save(account, budget.spend(taken));
        return taken;
    }

    /**
     * The factors of the accounts' rates, by the account's key; without a lock, for whoever looks at it from outside. An
     * account that was never used is left out.
     */
    public Map<String, Double> factors() {
        var now = machineTime.instant();
        return jdbc
                .sql("select * from budget")
                .query((row, _) -> Map.entry(row.getString("account"), budget(row)))
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().factorAt(now)));
    }

    /**
     * One call that belongs to one that was granted, and cannot wait for its turn: only a spent day or a carrier that wants
     * to be left alone refuses it.
     *
     * @param use is told that it may, and says whether it takes it
     */
    @Transactional
    public boolean grantAhead(Account account, BooleanSupplier use) {
        var budget = lock(account).at(account.limits(), machineTime.instant(), today());
        var refused = budget.refusal(account.limits()).filter(refusal -> refusal != Refusal.RATE);
        refused.ifPresent(refusal -> refused(account, refusal));
        var taken = refused.isEmpty() && use.getAsBoolean();
        save(account, taken ? budget.ahead() : budget);
        return taken;
    }

    /** Counts a call that was made for a token. */
    @Transactional
    public void spendForToken(Account account) {
        save(
                account,
                lock(account)
                        .at(account.limits(), machineTime.instant(), today())
                        .forToken());
    }

    /** @param calledAt machine time at which the call went out that was told to come more slowly */
    @Transactional
    public void slowDown(Account account, Instant calledAt, @Nullable Duration retryAfter) {
        var now = machineTime.instant();
        var slower = lock(account).at(account.limits(), now, today()).slowDown(calledAt, now);
        save(account, retryAfter == null ? slower : slower.block(retryAfter, now));
    }

    /** The carrier is away and says when it is back. */
    @Transactional
    public void block(Account account, Duration retryAfter) {
        var now = machineTime.instant();
        save(account, lock(account).at(account.limits(), now, today()).block(retryAfter, now));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC);
    }

    private void refused(Account account, Refusal refusal) {
        Counter.builder("waybill.budget.refusals")
                .description("Times that a parcel was due and its carrier account granted no call")
                .tag("carrier", account.carrier())
                .tag("why", refusal.wireName())
                .register(registry)
                .increment();
    }

    private Budget lock(Account account) {
        var locked = "select * from budget where account = ? for update";
        return jdbc.sql(locked)
                .param(account.key())
                .query((row, _) -> budget(row))
                .optional()
                .orElseGet(() -> {
                    open(account);
                    return jdbc.sql(locked)
                            .param(account.key())
                            .query((row, _) -> budget(row))
                            .single();
                });
    }

    private void open(Account account) {
        var fresh = Budget.fresh(machineTime.instant(), today());
        jdbc.sql("insert into budget (account, tokens, filled_at, factor, slowed_at, day, spent)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(account.key(), fresh.tokens(), Timestamp.from(fresh.filledAt()), fresh.factor())
                .params(Timestamp.from(fresh.slowedAt()), fresh.day(), fresh.spent())
                .update();
    }

    private void save(Account account, Budget budget) {
        var blockedUntil = budget.blockedUntil();
        jdbc.sql("""
                        update budget set tokens = :tokens, filled_at = :filledAt, factor = :factor,
                          slowed_at = :slowedAt, blocked_until = :blockedUntil, day = :day, spent = :spent
                        where account = :account""")
                .param("tokens", budget.tokens())
                .param("filledAt", Timestamp.from(budget.filledAt()))
                .param("factor", budget.factor())
                .param("slowedAt", Timestamp.from(budget.slowedAt()))
                .param("blockedUntil", blockedUntil == null ? null : Timestamp.from(blockedUntil))
                .param("day", budget.day())
                .param("spent", budget.spent())
                .param("account", account.key())
                .update();
    }

    private static Budget budget(ResultSet row) throws SQLException {
        var blockedUntil = row.getTimestamp("blocked_until");
        return new Budget(
                row.getDouble("tokens"),
                row.getTimestamp("filled_at").toInstant(),
                row.getDouble("factor"),
                row.getTimestamp("slowed_at").toInstant(),
                blockedUntil == null ? null : blockedUntil.toInstant(),
                row.getObject("day", LocalDate.class),
                row.getInt("spent"));
    }
}
