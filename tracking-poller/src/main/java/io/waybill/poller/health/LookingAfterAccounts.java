package io.waybill.poller.health;

import io.waybill.events.Topics;
import io.waybill.events.carrierhealth.CarrierLookedAfter;
import io.waybill.events.carrierhealth.CarrierLookedAfter.Health;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how an account does, where that is news. */
@Component
class LookingAfterAccounts {

    private final AccountHealths healths;
    private final AccountTallies tallies;
    private final Outbox outbox;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;
    private final HealthSettings settings;

    LookingAfterAccounts(
            AccountHealths healths,
            AccountTallies tallies,
            Outbox outbox,
            BusinessTime businessTime,
            MachineTime machineTime,
            HealthSettings settings) {
        this.healths = healths;
        this.tallies = tallies;
        this.outbox = outbox;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
        this.settings = settings;
    }

    /** Those of which there is something to write or to say. */
    List<Account> changed(List<Account> accounts) {
        var now = businessTime.instant();
        var seen = healths.seen(accounts, now).stream()
                .collect(Collectors.toMap(AccountHealths.Seen::account, Function.identity()));
        return accounts.stream()
                .filter(account -> hasChanged(account, seen.get(account.key())))
                .toList();
    }

    private boolean hasChanged(Account account, AccountHealths.Seen seen) {
        var tally = tallies.of(account);
        var known = seen.known().with(tally);
        var health = AccountHealth.derivedFrom(known.failures(), seen.behind(), settings.lateAfter());
        if (!known.equals(seen.known()) || known.isNews(health, seen.behind(), machineTime.instant())) {
            return true;
        }
        tallies.drop(account, tally);
        return false;
    }

    @Transactional
    void lookAfter(Account account) {
        var before = healths.lock(account);
        var known = before.with(tallies.take(account));
        var now = businessTime.instant();
        var machine = machineTime.instant();
        var behind = healths.behind(account, now);
        var health = AccountHealth.derivedFrom(known.failures(), behind, settings.lateAfter());
        if (known.isNews(health, behind, machine)) {
            var published = known.published(health, behind, now, machine);
            healths.save(account, published);
            publish(account, published, health, behind, now);
        } else if (!known.equals(before)) {
            healths.save(account, known);
        }
    }

    private void publish(Account account, AccountHealth published, Health health, Duration behind, Instant now) {
        var reason = health == Health.HEALTHY ? null : published.fault();
        var event =
                new CarrierLookedAfter(account.carrier(), account.name(), health, behind, published.since(), reason);
        outbox.add(new Outgoing<>(Topics.CARRIER_HEALTH, account.key(), published.seq(), now, event));
    }
}
