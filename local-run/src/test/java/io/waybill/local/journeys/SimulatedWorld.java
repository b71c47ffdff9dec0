package io.waybill.local.journeys;

import io.waybill.local.Home;
import io.waybill.local.keys.Secrets;
import io.waybill.local.system.CarrierAccess;
import io.waybill.local.system.Ports;
import io.waybill.local.system.Service;
import io.waybill.local.system.SimulatedCarriers;
import io.waybill.testkit.carrier.CarrierSimulator;
import io.waybill.testkit.carrier.api.CarrierApis;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/**
 * Carriers: DHL, which is asked, and UPS, which tells by itself too.
 *
 * @param access how they are reached
 */
record SimulatedWorld(CarrierSimulator dhl, CarrierApis ups, CarrierAccess access) implements AutoCloseable {

    static final String UPS = "ups";

    static SimulatedWorld start(Home home, Ports ports, InstantSource time) throws IOException {
        var secrets = Secrets.in(home.keys());
        var key = secrets.password("simulated-dhl");
        var account = Map.of(UPS, SimulatedCarriers.accounts(secrets).get(UPS));
        var dhl = CarrierSimulator.start(ports.simulator(), key, time);
        var ups = CarrierApis.start(ports.simulators(), account, time);
        var poller = "http://127.0.0.1:" + ports.of(Service.POLLER);
        ups.postTo(UPS, URI.create(poller + "/carriers/ups/pushes"));
        var access = CarrierAccess.simulator(ports.simulator(), key)
                .and(ports.simulators(), account)
                .pushedTo(poller);
        return new SimulatedWorld(dhl, ups, access);
    }

    @Override
    public void close() {
        dhl.close();
        ups.close();
    }
}
