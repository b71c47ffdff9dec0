package io.waybill.carriers.chinapost;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Carrier;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.StatusTable;
import io.waybill.events.scans.CarrierScan;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class JdptPlusTest extends JdptContract {

    @Override
    protected Carrier carrier() {
        return Jdpt.plus();
    }

    @Override
    protected CarrierResponse delivered() {
        return Recorded.answer("plus-delivered.json");
    }

    @Override
    protected CarrierResponse inTransit() {
        return Recorded.answer("plus-in-transit.json");
    }

    @Test
    void asksAtThePathOfPlus() {
        assertThat(carrier().ask(List.of(Inquiry.about("9700000000017"))).path())
                .isEqualTo("/querypush-twswn/mailTrack/queryMailTrackWn/plus");
    }

    @Test
    void readsADeliveryToAStationAsAParcelThatWaitsThere() {
        CarrierScan last = parcels(odd()).getFirst().scans().getLast();

        assertThat(last.code()).isNull();
        assertThat(last.coarseCode()).isEqualTo("80");
        ScanReading reading = StatusTable.forCarrier("china-post").read(last);
        assertThat(((Recognised) reading).meaning())
                .isEqualTo(new Meaning(Status.AVAILABLE_FOR_PICKUP, "at_pickup_point"));
    }
}
