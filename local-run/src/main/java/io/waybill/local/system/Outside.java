package io.waybill.local.system;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the services meet that is not theirs. */
public record Outside(CarrierAccess carrier, MessageAccess messages) {

    /** For one service, beside what it has of us. */
    Map<String, String> environment(Service service) {
        var environment = new LinkedHashMap<>(own(service));
        if (carrier.simulated()) {
            environment.putAll(ShortWeek.environment(service, System.getenv()));
        }
        return environment;
    }

    private Map<String, String> own(Service service) {
        return switch (service) {
            case POLLER -> carrier.environment();
            case NOTIFICATION -> messages.environment();
            case ORDER, NORMALIZER, CLAIMS -> Map.of();
        };
    }
}
