package io.waybill.notification.decision;

import static io.waybill.notification.decision.Channel.EMAIL;
import static io.waybill.notification.decision.Channel.SMS;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What buyers are told, and on which channels: text messages only for what is of use today. */
public enum What {
    SHIPPED(News.Shipped.class, EMAIL),
    OUT_FOR_DELIVERY(News.OnItsRound.class, EMAIL, SMS),
    DELIVERED(News.Delivered.class, EMAIL),
    DELAYED_STALLED(News.Stalled.class, EMAIL, SMS),
    DELAYED_PROMISE_MISSED(News.PromiseMissed.class, EMAIL, SMS),
    CLEARED_STALLED(News.MovesAgain.class, EMAIL),
    CLEARED_PRESUMED_LOST(News.FoundAgain.class, EMAIL),
    PRESUMED_LOST(News.PresumedLost.class, EMAIL),
    CLAIM_SETTLED(News.ClaimSettled.class, EMAIL);

    private final Class<? extends News> news;
    private final Set<Channel> channels;

    What(Class<? extends News> news, Channel... channels) {
        this.news = news;
        this.channels = new TreeSet<>(Set.of(channels));
    }

    /** How it is kept. */
    public Class<? extends News> news() {
        return news;
    }

    public Set<Channel> channels() {
        return Set.copyOf(channels);
    }

    /** As written in events, in metrics, in the API and in texts' keys. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
