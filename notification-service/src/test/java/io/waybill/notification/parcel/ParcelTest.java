package io.waybill.notification.parcel;

import static io.waybill.notification.Examples.ANNA;
import static io.waybill.notification.Examples.BEN;
import static io.waybill.notification.Examples.NUMBER;
import static io.waybill.notification.Examples.SHIPMENT;
import static io.waybill.notification.Examples.changed;
import static io.waybill.notification.Examples.order;
import static io.waybill.notification.Examples.shipped;
import static io.waybill.notification.Examples.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Leg;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Status;
import org.junit.jupiter.api.Test;

class ParcelTest {

    private final Parcel met = Parcel.met(shipped(SHIPMENT, "demo", false, order("A-1", ANNA)));

    @Test
    void countsEachOrderThatJoinsForItsBuyer() {
        var joined = met.after(changed(SHIPMENT, "demo", order("A-1", ANNA), order("A-2", ANNA), order("B-1", BEN)));

        assertThat(joined.orders()).extracting(ParcelOrder::mention).containsExactly(1, 2, 1);
        assertThat(joined.buyers()).containsExactly(ANNA, BEN);
        assertThat(joined.linkVersion()).isEqualTo(2);
    }

    @Test
    void keepsAnOrderThatLeftSoThatItsReturnIsNothingNew() {
        var left = met.after(changed(SHIPMENT, "demo", order("B-1", BEN)));
        var back = left.after(changed(SHIPMENT, "demo", order("A-1", ANNA), order("B-1", BEN)));

        assertThat(left.buyers()).containsExactly(BEN);
        assertThat(left.ordersOf(ANNA)).isEmpty();
        assertThat(back.buyers()).containsExactly(ANNA, BEN);
        assertThat(back.orders()).extracting(ParcelOrder::mention).containsExactly(1, 1);
    }

    @Test
    void isFollowedByItsLegsAndUntilThenByItsOnlyCarrier() {
        var heard = met.heard(status(SHIPMENT, "demo", Detail.DELAYED_WEATHER, 1, false, true));

        assertThat(met.ways()).containsExactly(new Leg("dhl", NUMBER));
        assertThat(heard.ways()).containsExactly(new Leg("dhl", NUMBER));
        assertThat(heard.status()).isEqualTo(Status.IN_TRANSIT);
    }
}
