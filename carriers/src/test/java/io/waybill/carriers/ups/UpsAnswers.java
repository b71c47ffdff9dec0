package io.waybill.carriers.ups;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.Recorded;

/** Readings of the recorded answers. */
final class UpsAnswers {

    private UpsAnswers() {}

    static ParcelReport delivered() {
        return parcel(new Ups()
                .read(Recorded.answer(UpsTest.class, 200, "delivered.json"))
                .together());
    }

    static ParcelReport parcel(Answer answer) {
        return ((Scans) answer).parcels().getFirst();
    }
}
