package io.waybill.poller.demand;

import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.plan.Completion;
import io.waybill.poller.plan.Pace;
import io.waybill.poller.plan.PollPlan;
import io.waybill.poller.plan.Rhythm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** At which pace carriers are asked. */
@Component
public class Paces {

    private final CurrentShares shares;
    private final Rhythms rhythms;
    private final News news;

    Paces(CurrentShares shares, Rhythms rhythms, News news) {
        this.shares = shares;
        this.rhythms = rhythms;
        this.news = news;
    }

    /** @param now business time */
    public Pace of(Parcel parcel, PollPlan plan, Instant now) {
        return shares.of(plan.account())
                .map(account -> new Pace(
                        account.stretch(parcel.merchantId()),
                        tellsByItself(account, plan.pushedAt(), plan.progress().newsAt(), now),
                        Watched.of(parcel, plan)
                                .map(watched -> rhythms.of(plan.account(), account, watched))
                                .orElse(Rhythm.EVEN)))
                .orElse(Pace.FULL);
    }

    /** For people: without the hours of the week. */
    public Pace of(
            String account, String merchantId, @Nullable Instant pushedAt, @Nullable Instant newsAt, Instant now) {
        return shares.of(account)
                .map(known -> new Pace(known.stretch(merchantId), tellsByItself(known, pushedAt, newsAt, now)))
                .orElse(Pace.FULL);
    }

    private static boolean tellsByItself(
            AccountShares account, @Nullable Instant pushedAt, @Nullable Instant newsAt, Instant now) {
        return !account.demand().pushesMissed() && PushPolicy.tellsByItself(pushedAt, newsAt, now);
    }

    /** What an answer says of when there is news; a parcel that is pushed has none left for its polls. */
    public void learn(Parcel parcel, PollPlan plan, Completion completion) {
        var from = plan.answeredAt();
        if (from != null && plan.pushedAt() == null && completion.isAnswer()) {
            Watched.of(parcel, plan)
                    .ifPresent(watched -> news.count(
                            watched,
                            from,
                            completion.askedAt(),
                            !completion.saidNow().isEmpty()));
        }
    }
}
