package io.waybill.local.dispatch;

import io.waybill.local.Refusal;
import io.waybill.local.system.Service;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A service as people name it. */
public final class ServiceName {

    private ServiceName() {}

    public static Service named(String name) {
        return Service.named(name)
                .orElseThrow(() -> Refusal.ofInput(
                        "There is no service %s; there are: %s",
                        name,
                        Arrays.stream(Service.values()).map(Service::moduleName).collect(Collectors.joining(", "))));
    }
}
