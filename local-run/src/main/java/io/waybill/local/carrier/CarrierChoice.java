package io.waybill.local.carrier;

import io.waybill.carriers.Carrier;
import io.waybill.carriers.Carriers;
import java.util.stream.Collectors;

final class CarrierChoice {

    private CarrierChoice() {}

    /** @throws IllegalArgumentException lists the carriers there are */
    static Carrier byId(String id) {
        return Carriers.byId(id)
                .orElseThrow(() -> new IllegalArgumentException("no carrier " + id + "; there are: "
                        + Carriers.all().stream().map(Carrier::id).collect(Collectors.joining(", "))));
    }
}
