package io.waybill.order.shipment;

import static io.waybill.order.shipment.Reported.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FlagsTest {

    private static final UUID ID = new UUID(1, 1);

    @Test
    void namesEveryFaultInOneOrder() {
        assertThat(order("A").withoutContactAndDestination().in(ID).flags())
                .containsExactly("no-number", "no-contact", "no-destination");
    }

    @Test
    void needsAContactOfEveryOrder() {
        var parcel = order("A")
                .number("JJD000390000000001")
                .in(ID, order("B").number("JJD000390000000001").withoutContactAndDestination());

        assertThat(parcel.flags()).containsExactly("no-contact");
    }

    @Test
    void findsNothingWhereAllIsSaid() {
        assertThat(order("A").number("JJD000390000000001").in(ID).flags()).isEmpty();
    }
}
