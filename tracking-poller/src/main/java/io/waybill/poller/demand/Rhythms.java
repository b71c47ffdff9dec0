package io.waybill.poller.demand;

import io.waybill.poller.plan.Rhythm;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The rhythms of carriers, made of what was learnt when they are first needed. */
@Component
class Rhythms {

    private record Key(String account, Watched watched) {}

    private final News news;
    private final Map<Key, Rhythm> rhythms = new ConcurrentHashMap<>();

    Rhythms(News news) {
        this.news = news;
    }

    /** @param account whose rate bears it or does not */
    Rhythm of(String account, AccountShares shares, Watched watched) {
        return rhythms.computeIfAbsent(
                new Key(account, watched),
                _ -> news.rates(watched)
                        .map(rates -> Rhythm.of(rates, shares.fastest()))
                        .orElse(Rhythm.EVEN));
    }

    /** What they are made of has changed. */
    void forget() {
        rhythms.clear();
    }
}
