package io.waybill.poller.push;

import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.time.BusinessTime;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.plan.NumberedPlans;
import io.waybill.poller.plan.PollPlan;
import io.waybill.poller.polling.Completing;
import io.waybill.poller.polling.Heard;
import io.waybill.poller.subscription.Subscribing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes pushes for what they say, in one transaction: what they change, what is published of it, and that they are done. */
@Component
class TakingPushes {

    private final Pushes pushes;
    private final PushingAccounts pushingAccounts;
    private final Accounts accounts;
    private final NumberedPlans plans;
    private final Completing completing;
    private final Subscribing subscribing;
    private final BusinessTime businessTime;
    private final MachineTime machineTime;
    private final HoldPoints holdPoints;

    TakingPushes(
            Pushes pushes,
            PushingAccounts pushingAccounts,
            Accounts accounts,
            NumberedPlans plans,
            Completing completing,
            Subscribing subscribing,
            BusinessTime businessTime,
            MachineTime machineTime,
            HoldPoints holdPoints) {
        this.pushes = pushes;
        this.pushingAccounts = pushingAccounts;
        this.accounts = accounts;
        this.plans = plans;
        this.completing = completing;
        this.subscribing = subscribing;
        this.businessTime = businessTime;
        this.machineTime = machineTime;
        this.holdPoints = holdPoints;
    }

    private record Read(StoredPush push, PushNews news) {}

    @Transactional
    List<Settled> take(List<Long> ids) {
        var read = pushes.lock(ids, machineTime.instant()).stream()
                .map(push -> new Read(push, news(push)))
                .toList();
        if (read.isEmpty()) {
            return List.of();
        }
        var now = businessTime.instant();
        var addressed = addressed(read, LocalDate.ofInstant(now, ZoneOffset.UTC));
        var words = read.stream().flatMap(one -> words(one, addressed).stream()).toList();
        var told = tell(words, now);
        var settled = read.stream().map(one -> settled(one, addressed, told)).toList();
        pushes.settle(settled);
        heard(read);
        holdPoints.reach("push.taken");
        return settled;
    }

    private PushNews news(StoredPush push) {
        return accounts.keyed(push.account())
                .flatMap(account -> account.connector()
                        .push()
                        .map(reader -> PushNews.of(reader.read(push.pushed(), account.secrets()))))
                .orElseGet(() -> PushNews.unreadable("there is no account any more"));
    }

    private Addressed addressed(List<Read> read, LocalDate today) {
        var numbers = read.stream()
                .flatMap(one -> one.news().scans().keySet().stream())
                .collect(Collectors.toSet());
        return Addressed.of(numbers.isEmpty() ? List.of() : plans.with(numbers, today));
    }

    /** Also of several merchants' parcels, where they have the same number. */
    private List<Word> words(Read read, Addressed addressed) {
        var words = new ArrayList<Word>();
        var push = read.push();
        accounts.keyed(push.account())
                .ifPresent(account -> read.news().scans().forEach((number, scans) -> {
                    for (var plan : addressed.plans(push.account(), number)) {
                        words.add(new Word(Set.of(push.id()), new Heard(plan, account, scans, push.receivedAt())));
                    }
                }));
        return words;
    }

    /** @return ids of the pushes of which something was new */
    private Set<Long> tell(List<Word> words, Instant now) {
        var told = new HashSet<Long>();
        var revived = new ArrayList<PollPlan>();
        for (var round : Word.rounds(words)) {
            var news = completing.hear(round.stream().map(Word::heard).toList());
            round.stream()
                    .filter(word -> news.contains(word.heard().plan().id()))
                    .forEach(word -> {
                        told.addAll(word.pushes());
                        Optional.of(word.heard().plan())
                                .filter(plan -> plan.nextPollAt() == null)
                                .ifPresent(revived::add);
                    });
        }
        subscribing.want(revived, now);
        return told;
    }

    private Settled settled(Read read, Addressed addressed, Set<Long> told) {
        var push = read.push();
        var met = told.contains(push.id()) ? PushOutcome.TOLD : PushOutcome.NOTHING_NEW;
        var reached = read.news().scans().keySet().stream()
                .map(number -> addressed.plans(push.account(), number).isEmpty() ? PushOutcome.UNKNOWN_NUMBER : met)
                .collect(Collectors.toSet());
        return Settled.of(push, reached, read.news().unreadable(), machineTime.instant());
    }

    private void heard(List<Read> read) {
        var latest = new HashMap<String, Instant>();
        read.forEach(
                one -> latest.merge(one.push().account(), one.push().receivedAt(), (a, b) -> a.isAfter(b) ? a : b));
        pushingAccounts.heard(latest);
    }
}
