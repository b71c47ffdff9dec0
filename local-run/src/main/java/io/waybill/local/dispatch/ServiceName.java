package io.waybill.local.dispatch;

import io.waybill.local.Refusal;
import io.waybill.local.system.Service;

/** A service as people name it. */
public final class ServiceName {

    /** All of them, for what a command says of itself. */
    public static final String ALL =
            "order-service, tracking-poller, status-normalizer, notification-service or claims-service";

    private ServiceName() {}

    public static Service named(String name) {
        return Service.named(name)
                .orElseThrow(() -> Refusal.ofInput("There is no service %s. It is one of %s.", name, ALL));
    }
}
