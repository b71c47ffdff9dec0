package io.waybill.order.tracking;

import static io.waybill.order.shipment.Reported.ADA;
import static io.waybill.order.shipment.Reported.BEN;
import static io.waybill.order.shipment.Reported.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.kit.link.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackedParcelTest {

    private static final UUID ID = new UUID(1, 2);
    private static final Instant ENDED = Instant.parse("2026-03-06T10:00:00Z");

    private static TrackedParcel parcel(@Nullable Instant endedAt) {
        return new TrackedParcel(
                order("A").in(ID, order("B").buyer(BEN)),
                new TrackingState(List.of(), null, null, false, endedAt, List.of()),
                null,
                List.of(),
                List.of());
    }

    @Test
    void hasALinkForEachBuyer() {
        assertThat(parcel(null).links()).containsExactly(Link.toParcel(ID, ADA, 1), Link.toParcel(ID, BEN, 1));
    }

    @Test
    void opensToNoLinkOfAnotherVersionBuyerOrParcel() {
        var parcel = parcel(null);

        assertThat(parcel.opensTo(Link.toParcel(ID, ADA, 1), ENDED)).isTrue();
        assertThat(parcel.opensTo(Link.toParcel(ID, ADA, 0), ENDED)).isFalse();
        assertThat(parcel.opensTo(Link.toParcel(ID, ADA, 2), ENDED)).isFalse();
        assertThat(parcel.opensTo(Link.toParcel(ID, UUID.randomUUID(), 1), ENDED))
                .isFalse();
        assertThat(parcel.opensTo(Link.toParcel(UUID.randomUUID(), ADA, 1), ENDED))
                .isFalse();
    }

    @Test
    void opensForNinetyDaysAfterTheEnd() {
        var link = Link.toParcel(ID, ADA, 1);

        assertThat(parcel(ENDED).opensTo(link, ENDED.plus(Duration.ofDays(90)))).isTrue();
        assertThat(parcel(ENDED).opensTo(link, ENDED.plus(Duration.ofDays(90)).plusSeconds(1)))
                .isFalse();
        assertThat(parcel(null).opensTo(link, ENDED.plus(Duration.ofDays(900)))).isTrue();
    }
}
