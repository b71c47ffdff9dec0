package io.waybill.carriers.seventeentrack;

import io.waybill.carriers.reading.Demanded;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What 17TRACK says of one number, only what we read of it.
 *
 * @param trackInfo absent where the number has only been registered
 */
record SeventeenTrackItem(String number, @Nullable TrackInfo trackInfo) {

    SeventeenTrackItem {
        Demanded.present(number, "number");
    }

    /** @param latestStatus may contradict the latest event */
    record TrackInfo(
            @Nullable Status latestStatus,
            @Nullable Event latestEvent,
            @Nullable MiscInfo miscInfo,
            @Nullable JsonNode timeMetrics,
            @Nullable JsonNode shippingInfo,
            @Nullable Tracking tracking) {

        List<Provided> providers() {
            return tracking == null ? List.of() : tracking.providers();
        }
    }

    record Status(@Nullable String status, @Nullable String subStatus) {}

    /** The number of the last mile; empty texts and 0 for nothing. */
    record MiscInfo(
            @Nullable String localNumber,
            @Nullable String localProvider,
            @Nullable String localKey) {}

    record Tracking(List<Provided> providers) {
        Tracking {
            providers = providers == null ? List.of() : List.copyOf(providers);
        }
    }

    /** @param events newest first */
    record Provided(
            @Nullable Provider provider,
            @Nullable String providerLang,
            @Nullable String latestSyncTime,
            List<Event> events) {

        Provided {
            events = events == null ? List.of() : List.copyOf(events);
        }
    }

    record Provider(
            @Nullable String key,
            @Nullable String name,
            @Nullable String alias) {}

    /** Each of its times may be absent; so may stage and subStatus, and mostly are. */
    record Event(
            @Nullable String timeIso,
            @Nullable String timeUtc,
            @Nullable RawTime timeRaw,
            @Nullable String description,
            @Nullable String location,
            @Nullable String stage,
            @Nullable String subStatus,
            @Nullable Address address) {

        /** By a stage alone: a sub-status would be another code, which the event loses when it is no longer the latest. */
        boolean isSummarisedBy(Event latest) {
            return latest.stage != null
                    && !latest.stage.contains("_")
                    && stage == null
                    && subStatus == null
                    && Objects.equals(description, latest.description)
                    && Objects.equals(timeIso, latest.timeIso)
                    && Objects.equals(timeUtc, latest.timeUtc);
        }

        Event withStage(@Nullable String known) {
            return new Event(timeIso, timeUtc, timeRaw, description, location, known, null, address);
        }
    }

    record RawTime(
            @Nullable String date,
            @Nullable String time,
            @Nullable String timezone) {}

    record Address(
            @Nullable String country,
            @Nullable String city,
            @Nullable String postalCode) {}
}
