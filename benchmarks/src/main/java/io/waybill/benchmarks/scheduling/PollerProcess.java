package io.waybill.benchmarks.scheduling;

import io.waybill.poller.TrackingPoller;
import org.springframework.boot.SpringApplication;

/** tracking-poller with a carrier that answers at once. */
final class PollerProcess {

    private PollerProcess() {}

    static void main(String... arguments) {
        new SpringApplication(TrackingPoller.class, SilentCarrier.class).run(arguments);
    }
}
