package io.waybill.local.system;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the poller reaches DHL.
 *
 * @param simulated an account without the limits of a real one, at a carrier whose days are short
 */
public record CarrierAccess(URI url, String key, boolean simulated) {

    public static CarrierAccess simulator(int port, String key) {
        return new CarrierAccess(URI.create("http://127.0.0.1:" + port), key, true);
    }

    Map<String, String> environment() {
        var environment = new LinkedHashMap<>(Map.of("WAYBILL_DHL_URL", url.toString(), "WAYBILL_DHL_KEY", key));
        if (simulated) {
            environment.put("WAYBILL_DHL_PER_SECOND", "100");
            environment.put("WAYBILL_DHL_PER_DAY", "1000000");
            environment.put("WAYBILL_DHL_PER_PARCEL_AND_DAY", "1000");
        }
        return environment;
    }

    @Override
    public String toString() {
        return "CarrierAccess[url=" + url + "]";
    }
}
