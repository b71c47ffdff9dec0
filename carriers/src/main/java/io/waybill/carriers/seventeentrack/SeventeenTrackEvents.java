package io.waybill.carriers.seventeentrack;

import io.waybill.carriers.reading.WrittenTime;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.Event;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.Provided;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.TrackInfo;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All providers' events as one story, oldest first: the origin's post and the destination's tell parts of it twice. */
final class SeventeenTrackEvents {

    /** Keeps a provider's positions what they are when another one's grow. */
    private static final int MOST_OF_ONE_PROVIDER = 100_000;

    private static final Comparator<Dated> OLDEST_FIRST =
            Comparator.comparing(Dated::at).thenComparing(dated -> dated.scan().order());

    private SeventeenTrackEvents() {}

    static List<CarrierScan> scans(TrackInfo info) {
        List<Provided> providers = info.providers();
        SeenTwice seen = new SeenTwice();
        return IntStream.range(0, providers.size())
                .boxed()
                .flatMap(provider ->
                        dated(providers.get(provider), provider * MOST_OF_ONE_PROVIDER, info.latestEvent()).stream()
                                .filter(dated -> seen.first(provider, dated.scan())))
                .sorted(OLDEST_FIRST)
                .map(Dated::scan)
                .toList();
    }

    /** 17TRACK documents that an event may have no time: the next older one's day then, else the next newer one's. */
    private static List<Dated> dated(Provided provided, int firstOrder, @Nullable Event latest) {
        List<Event> events = oldestFirst(provided.events());
        List<@Nullable ScanTime> times = new ArrayList<>();
        events.forEach(event -> times.add(SeventeenTrackTime.of(event, SeventeenTrackEvent.country(event))));
        ScanTime near = firstOf(times);
        List<Dated> dated = new ArrayList<>();
        for (int at = 0; at < events.size(); at++) {
            ScanTime own = times.get(at);
            near = own == null ? near : own;
            if (near == null) {
                throw new IllegalArgumentException("no time");
            }
            CarrierScan scan = SeventeenTrackEvent.scan(
                    summarised(events.get(at), latest),
                    own == null ? WrittenTime.onTheDayOf(near) : own,
                    firstOrder + at,
                    provided.providerLang());
            dated.add(new Dated(scan, WrittenTime.sortable(near)));
        }
        return dated;
    }

    private static @Nullable ScanTime firstOf(List<@Nullable ScanTime> times) {
        return times.stream().filter(time -> time != null).findFirst().orElse(null);
    }

    /** The latest event stands apart once more, and only there it may have its stage. */
    private static Event summarised(Event event, @Nullable Event latest) {
        return latest != null && event.isSummarisedBy(latest) ? event.withStage(latest.stage()) : event;
    }

    /** As documented it is the newest that comes first; recorded answers are not all so. */
    private static List<Event> oldestFirst(List<Event> events) {
        if (events.size() > 1) {
            ScanTime first = SeventeenTrackTime.of(events.getFirst(), null);
            ScanTime last = SeventeenTrackTime.of(events.getLast(), null);
            if (first != null && last != null && WrittenTime.sortable(first).isBefore(WrittenTime.sortable(last))) {
                return events;
            }
        }
        return events.reversed();
    }

    /** @param at where in the story it stands */
    private record Dated(CarrierScan scan, Instant at) {}
}
