package io.waybill.notification.sending;

import io.waybill.events.delays.DelayRule;
import io.waybill.notification.decision.Channel;
import io.waybill.notification.decision.News;
import io.waybill.notification.decision.Why;
import io.waybill.notification.message.Message;
import io.waybill.notification.message.MessageState;
import io.waybill.notification.message.Sibling;
import io.waybill.notification.parcel.ClaimEnd;
import io.waybill.notification.parcel.Trouble;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether what was decided to be told still is to be, now that it can be sent. */
final class SendingPolicy {

    private SendingPolicy() {}

    static Judgement judge(Message message, Circumstances now) {
        return overtaken(message.news(), now)
                .<Judgement>map(Judgement.Suppress::new)
                .or(() -> unsaid(message, now))
                .orElseGet(() -> reach(message, now));
    }

    private static Optional<Why> overtaken(News news, Circumstances now) {
        return switch (news) {
            case News.Delivered _, News.ClaimSettled _ -> Optional.empty();
            case News.PresumedLost lost -> claimEnded(lost, now).or(() -> delivered(now));
            case News.Stalled stalled ->
                over(DelayRule.STALLED, stalled.occurrence(), now).or(() -> delivered(now));
            case News.PromiseMissed missed ->
                over(DelayRule.PROMISE_MISSED, missed.occurrence(), now).or(() -> delivered(now));
            case News.Shipped _, News.OnItsRound _, News.MovesAgain _, News.FoundAgain _ -> delivered(now);
        };
    }

    private static Optional<Why> delivered(Circumstances now) {
        return now.parcel().status() == Status.DELIVERED ? Optional.of(Why.DELIVERED_BEFORE_SENT) : Optional.empty();
    }

    private static Optional<Why> over(DelayRule rule, int occurrence, Circumstances now) {
        return trouble(rule, occurrence, now).filter(Trouble::over).map(_ -> Why.CLEARED_BEFORE_SENT);
    }

    /** Ended, or about to be: the parcel was found after the claim was opened. */
    private static Optional<Why> claimEnded(News.PresumedLost lost, Circumstances now) {
        return Optional.ofNullable(now.claimEnds().get(lost.claimId()))
                .map(SendingPolicy::why)
                .or(() -> foundSince(lost.openedAt(), now) ? Optional.of(Why.CLEARED_BEFORE_SENT) : Optional.empty());
    }

    private static Why why(ClaimEnd end) {
        return switch (end) {
            case SETTLED -> Why.CLAIM_SETTLED_BEFORE_SENT;
            case WITHDRAWN -> Why.CLAIM_WITHDRAWN_BEFORE_SENT;
        };
    }

    private static boolean foundSince(Instant opened, Circumstances now) {
        return now.troubles().stream()
                .filter(trouble -> trouble.rule() == DelayRule.PRESUMED_LOST)
                .map(Trouble::clearedAt)
                .anyMatch(cleared -> cleared != null && !cleared.isBefore(opened));
    }

    /** That a parcel is not late any more is news only to whom it was said to be late. */
    private static Optional<Judgement> unsaid(Message message, Circumstances now) {
        return switch (message.news()) {
            case News.MovesAgain moves ->
                told(stalled(message, moves, now), new Judgement.DoNotTell(Why.DELAY_NOT_TOLD));
            case News.FoundAgain found -> told(lost(message, found, now), new Judgement.Wait(Why.DELAY_NOT_SETTLED));
            case News.Shipped _,
                    News.OnItsRound _,
                    News.Delivered _,
                    News.Stalled _,
                    News.PromiseMissed _,
                    News.PresumedLost _,
                    News.ClaimSettled _ -> Optional.empty();
        };
    }

    /** On either channel: whoever had a text message knows of it too. */
    private static List<Sibling> stalled(Message message, News.MovesAgain moves, Circumstances now) {
        return now.siblings().stream()
                .filter(sibling -> sibling.buyerId().equals(message.buyerId()))
                .filter(sibling ->
                        sibling.news() instanceof News.Stalled said && said.occurrence() == moves.occurrence())
                .toList();
    }

    /** A claim does not say which time the parcel was lost, but when it was opened. */
    private static List<Sibling> lost(Message message, News.FoundAgain found, Circumstances now) {
        return now.siblings().stream()
                .filter(sibling -> sibling.buyerId().equals(message.buyerId()))
                .filter(sibling -> sibling.news() instanceof News.PresumedLost said
                        && isOf(found.occurrence(), said.openedAt(), now))
                .toList();
    }

    private static boolean isOf(int occurrence, Instant opened, Circumstances now) {
        var foundBefore = trouble(DelayRule.PRESUMED_LOST, occurrence - 1, now).map(Trouble::clearedAt);
        var lostAgain = trouble(DelayRule.PRESUMED_LOST, occurrence + 1, now).map(Trouble::detectedAt);
        return foundBefore.map(opened::isAfter).orElse(true)
                && lostAgain.map(opened::isBefore).orElse(true);
    }

    /** @param unheard where no message about the delay is known: the claim that tells of it may come yet */
    private static Optional<Judgement> told(List<Sibling> said, Judgement unheard) {
        var states = said.stream().map(Sibling::state).toList();
        if (states.stream().anyMatch(MessageState::mayBeTold)) {
            return Optional.empty();
        }
        if (states.stream().anyMatch(MessageState::isOpen)) {
            return Optional.of(new Judgement.Wait(Why.DELAY_NOT_SETTLED));
        }
        return Optional.of(states.isEmpty() ? unheard : new Judgement.DoNotTell(Why.DELAY_NOT_TOLD));
    }

    private static Judgement reach(Message message, Circumstances now) {
        var contact = now.contact();
        var profile = now.profile();
        if (message.channel() == Channel.SMS && !now.smsAccount()) {
            return new Judgement.DoNotTell(Why.NO_SMS_ACCOUNT);
        }
        if (contact == null) {
            return new Judgement.Wait(Why.CONTACT_NOT_KNOWN);
        }
        if (contact.erased()) {
            return new Judgement.DoNotTell(Why.ERASED);
        }
        if (profile == null) {
            return new Judgement.Wait(Why.MERCHANT_NOT_KNOWN);
        }
        return ReachPolicy.reach(contact, message.channel(), profile.country());
    }

    private static Optional<Trouble> trouble(DelayRule rule, int occurrence, Circumstances now) {
        return now.troubles().stream()
                .filter(trouble -> trouble.rule() == rule && trouble.occurrence() == occurrence)
                .findFirst();
    }
}
