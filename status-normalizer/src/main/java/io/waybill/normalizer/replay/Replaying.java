package io.waybill.normalizer.replay;

import io.waybill.kit.time.BusinessTime;
import io.waybill.normalizer.delay.Delays;
import io.waybill.normalizer.delay.Walk;
import io.waybill.normalizer.parcel.KnownNames;
import io.waybill.normalizer.parcel.Stories;
import io.waybill.normalizer.parcel.Story;
import io.waybill.normalizer.threshold.ThresholdBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks through all parcels, a page at a time: what is in memory is one page, however many there are. */
@Service
class Replaying {

    private static final int PAGE = 200;

    private static final int NAMES = 10;

    private final Stories stories;
    private final Delays said;
    private final KnownNames names;
    private final ThresholdBook present;
    private final BusinessTime businessTime;
    private final TransactionTemplate reading;

    Replaying(
            Stories stories,
            Delays said,
            KnownNames names,
            ThresholdBook present,
            BusinessTime businessTime,
            PlatformTransactionManager transactions) {
        this.stories = stories;
        this.said = said;
        this.names = names;
        this.present = present;
        this.businessTime = businessTime;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** @throws IllegalArgumentException for names that no stored parcel has */
    void demandKnown(ReplayArguments asked) {
        var merchant = asked.merchant();
        if (merchant != null && !names.isMerchant(merchant)) {
            throw unknown("merchant", merchant, names.merchants(NAMES + 1));
        }
        var carrier = asked.carrier();
        if (carrier != null && !names.isCarrier(carrier)) {
            throw unknown("carrier", carrier, names.carriers(NAMES + 1));
        }
    }

    private static IllegalArgumentException unknown(String what, String name, List<String> known) {
        var there = known.isEmpty()
                ? "no parcel is stored yet"
                : "there are: " + String.join(", ", known.subList(0, Math.min(NAMES, known.size())))
                        + (known.size() > NAMES ? ", ..." : "");
        return new IllegalArgumentException("no stored parcel has a %s %s; %s".formatted(what, name, there));
    }

    /** Of all carriers. */
    long count(ReplayArguments asked) {
        return stories.count(asked.merchant(), businessTime.instant().minus(Duration.ofDays(asked.days())));
    }

    /** @param progress is told how many parcels are done */
    Report replay(ReplayArguments asked, LongConsumer progress) {
        var now = businessTime.instant();
        var since = now.minus(Duration.ofDays(asked.days()));
        var tally = new Tally();
        var changed = present.changed(asked.changes());
        var done = 0L;
        var skipped = 0L;
        UUID last = null;
        for (var page = page(last, asked, since); !page.isEmpty(); page = page(last, asked, since)) {
            var alarms = said.alarmsOf(page.stream().map(Story::shipmentId).toList());
            for (var story : page) {
                last = story.shipmentId();
                if (asked.carrier() == null || story.isCarriedBy(asked.carrier())) {
                    var whole = story.isWhole();
                    done += whole ? 1 : 0;
                    skipped += whole ? 0 : 1;
                    if (whole) {
                        walk(story, alarms.getOrDefault(story.shipmentId(), List.of()), changed, tally, now);
                    }
                }
            }
            progress.accept(done + skipped);
        }
        return new Report(asked.days(), asked.changes(), done, skipped, tally.lines());
    }

    private void walk(Story story, List<Walk.Alarm> fired, ThresholdBook changed, Tally tally, Instant now) {
        var stops = story.stops();
        tally.add(
                story.shipmentId(),
                story.trackingNumber(),
                fired,
                Walk.along(stops, present, now),
                Walk.along(stops, changed, now),
                Walk.keptItsPromise(stops.getLast().subject()));
    }

    private List<Story> page(@Nullable UUID after, ReplayArguments asked, Instant since) {
        var page = reading.execute(_ -> stories.page(after, asked.merchant(), since, PAGE));
        return page == null ? List.of() : page;
    }
}
