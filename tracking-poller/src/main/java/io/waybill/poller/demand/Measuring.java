package io.waybill.poller.demand;

import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.account.Budgets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Measures now and then what is wanted of the accounts: one instance at a time, and never so often that it costs. */
@Component
class Measuring {

    private final DemandCount count;
    private final Demands demands;
    private final Accounts accounts;
    private final Budgets budgets;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;

    Measuring(
            DemandCount count,
            Demands demands,
            Accounts accounts,
            Budgets budgets,
            BusinessTime businessTime,
            MachineTime machineTime) {
        this.count = count;
        this.demands = demands;
        this.accounts = accounts;
        this.budgets = budgets;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
    }

    /**
     * Does nothing before its time, or while another instance is at it.
     *
     * @return what was measured of each account
     */
    @Transactional
    public List<Measured> measure() {
        var begun = machineTime.instant();
        if (!demands.begin(begun)) {
            return List.of();
        }
        var tallies = count();
        var before = demands.known();
        var factors = budgets.factors();
        var measured = accounts.all().stream()
                .map(account -> {
                    var tally = tallies.get(account.key());
                    var factor = factors.getOrDefault(account.key(), 1.0);
                    var demand = tally.demand(lastingFactor(before.get(account.key()), factor, begun));
                    return new Measured(account, AccountShares.of(demand, account), tally.crowds());
                })
                .toList();
        demands.save(measured, begun);
        demands.end(CostPolicy.nextAt(begun, machineTime.instant()));
        return measured;
    }

    private Map<String, Tally> count() {
        var all = accounts.all();
        var tallies = all.stream().collect(Collectors.toMap(Account::key, _ -> new Tally()));
        count.count(
                all,
                businessTime.instant(),
                counted -> tallies.get(counted.account()).add(counted),
                aged -> tallies.get(aged.account()).add(aged));
        return tallies;
    }

    private static double lastingFactor(Demands.@Nullable Known before, double factor, Instant now) {
        return before == null
                ? factor
                : AccountDemand.lastingFactor(before.demand().factor(), factor, Duration.between(before.at(), now));
    }
}
