package io.waybill.poller.account;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param carriers by the carrier's id, such as {@code dhl} */
@Validated
@ConfigurationProperties("waybill")
record AccountSettings(@Valid Map<String, CarrierSettings> carriers) {

    AccountSettings {
        carriers = carriers == null ? Map.of() : Map.copyOf(carriers);
    }
}
