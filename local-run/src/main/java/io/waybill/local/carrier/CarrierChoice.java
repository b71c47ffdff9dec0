package io.waybill.local.carrier;

import io.waybill.carriers.Carriers;
import java.util.stream.Collectors;

final class CarrierChoice {

    private CarrierChoice() {}

    /** @throws IllegalArgumentException lists the carriers there are */
    static String byId(String id) {
        if (Carriers.about(id).isEmpty()) {
            throw new IllegalArgumentException("no carrier " + id + "; there are: "
                    + Carriers.all().stream()
                            .flatMap(carrier -> carrier.carriers().stream())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        return id;
    }
}
