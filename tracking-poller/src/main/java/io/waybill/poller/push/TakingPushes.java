package io.waybill.poller.push;

import io.waybill.carriers.Answer.Scans;
import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.plan.PushedPlans;
import io.waybill.poller.subscription.Subscribing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes pushes for what they say, in one transaction: what they change, what is published of it, and that they are done. */
@Component
class TakingPushes {

    private final Pushes pushes;
    private final PushingAccounts pushingAccounts;
    private final Addressees addressees;
    private final Telling telling;
    private final PushedPlans plans;
    private final Subscribing subscribing;
    private final Accounts accounts;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;
    private final HoldPoints holdPoints;

    TakingPushes(
            Pushes pushes,
            PushingAccounts pushingAccounts,
            Addressees addressees,
            Telling telling,
            PushedPlans plans,
            Subscribing subscribing,
            Accounts accounts,
            BusinessTime businessTime,
            MachineTime machineTime,
            HoldPoints holdPoints) {
        this.pushes = pushes;
        this.pushingAccounts = pushingAccounts;
        this.addressees = addressees;
        this.telling = telling;
        this.plans = plans;
        this.subscribing = subscribing;
        this.accounts = accounts;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
        this.holdPoints = holdPoints;
    }

    /** @param account absent where it went since */
    private record Read(StoredPush push, @Nullable Account account, PushNews news) {}

    @Transactional
    List<Settled> take(List<Long> ids) {
        var read =
                pushes.lock(ids, machineTime.instant()).stream().map(this::read).toList();
        if (read.isEmpty()) {
            return List.of();
        }
        var now = businessTime.instant();
        var numbers = read.stream()
                .flatMap(one -> one.news().scans().keySet().stream())
                .collect(Collectors.toSet());
        var addressed = addressees.lock(numbers, LocalDate.ofInstant(now, ZoneOffset.UTC));
        var settled = read.stream().map(one -> settle(one, addressed, now)).toList();
        plans.save(addressed.told());
        subscribing.want(addressed.revived(), now);
        pushes.settle(settled);
        heard(read);
        holdPoints.reach("push.taken");
        return settled;
    }

    private Read read(StoredPush push) {
        var account = accounts.keyed(push.account()).orElse(null);
        var news = Optional.ofNullable(account)
                .flatMap(known -> known.connector()
                        .push()
                        .map(reader -> PushNews.of(reader.read(push.pushed(), known.secrets()))))
                .orElseGet(() -> PushNews.unreadable("there is no account any more"));
        return new Read(push, account, news);
    }

    private Settled settle(Read read, Addressed addressed, Instant now) {
        var reached = read.news().scans().entrySet().stream()
                .map(said -> tell(read, said.getKey(), said.getValue(), addressed, now))
                .collect(Collectors.toSet());
        return Settled.of(read.push(), reached, read.news().unreadable(), machineTime.instant());
    }

    private PushOutcome tell(Read read, String number, Scans scans, Addressed addressed, Instant now) {
        var account = Objects.requireNonNull(read.account(), "without an account nothing was read");
        var told = addressed.plans(account.key(), number).stream()
                .map(plan -> telling.tell(
                        plan,
                        addressed.parcel(plan),
                        scans,
                        account,
                        read.push().receivedAt(),
                        now))
                .toList();
        told.forEach(addressed::tell);
        if (told.isEmpty()) {
            return PushOutcome.UNKNOWN_NUMBER;
        }
        return told.stream().anyMatch(one -> one.event().isPresent()) ? PushOutcome.TOLD : PushOutcome.NOTHING_NEW;
    }

    private void heard(List<Read> read) {
        var latest = new HashMap<String, Instant>();
        read.forEach(
                one -> latest.merge(one.push().account(), one.push().receivedAt(), (a, b) -> a.isAfter(b) ? a : b));
        pushingAccounts.heard(latest);
    }
}
