package io.waybill.poller.demand;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class DemandJob {

    private final Measuring measuring;
    private final Redistributing redistributing;
    private final CurrentShares shares;
    private final FirstPolls firstPolls;
    private final News news;
    private final Rhythms rhythms;

    DemandJob(
            Measuring measuring,
            Redistributing redistributing,
            CurrentShares shares,
            FirstPolls firstPolls,
            News news,
            Rhythms rhythms) {
        this.measuring = measuring;
        this.redistributing = redistributing;
        this.shares = shares;
        this.firstPolls = firstPolls;
        this.news = news;
        this.rhythms = rhythms;
    }

    @Scheduled(fixedDelayString = "${waybill.demand.look-every:2s}")
    void look() {
        measuring.measure().forEach(redistributing::redistribute);
        if (shares.refresh()) {
            firstPolls.forget();
            rhythms.forget();
        }
    }

    @Scheduled(fixedDelayString = "${waybill.demand.learn-every:1m}")
    void learn() {
        news.exchange();
        rhythms.forget();
    }
}
