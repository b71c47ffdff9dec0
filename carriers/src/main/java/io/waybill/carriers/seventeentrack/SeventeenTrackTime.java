package io.waybill.carriers.seventeentrack;

import io.waybill.carriers.reading.WrittenTime;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.Event;
import io.waybill.carriers.seventeentrack.SeventeenTrackItem.RawTime;
import io.waybill.events.ScanTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event's time: as the carrier wrote it first; in UTC last, since 17TRACK may have shifted it by a wrong offset. */
final class SeventeenTrackTime {

    private SeventeenTrackTime() {}

    /**
     * Null where the event gives none.
     *
     * @throws IllegalArgumentException when none of those that it gives is a time
     */
    static @Nullable ScanTime of(Event event, @Nullable String country) {
        IllegalArgumentException broken = null;
        for (String written : written(event)) {
            try {
                return WrittenTime.read(written, country, null);
            } catch (IllegalArgumentException e) {
                broken = broken == null ? e : broken;
            }
        }
        if (broken != null) {
            throw broken;
        }
        return null;
    }

    private static List<String> written(Event event) {
        List<String> written = new ArrayList<>();
        add(written, event.timeIso());
        RawTime raw = event.timeRaw();
        if (raw != null && given(raw.date())) {
            String wallClock =
                    raw.date().strip() + (given(raw.time()) ? " " + raw.time().strip() : "");
            // A zone by name does not parse; the wall clock alone is right without it.
            add(
                    written,
                    given(raw.time()) && given(raw.timezone())
                            ? wallClock + raw.timezone().strip()
                            : null);
            add(written, wallClock);
        }
        add(written, event.timeUtc());
        return written;
    }

    private static void add(List<String> written, @Nullable String time) {
        Stream.ofNullable(time).filter(SeventeenTrackTime::given).forEach(written::add);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
