package io.waybill.carriers.chinapost;

import io.waybill.carriers.CarrierContract;
import io.waybill.carriers.CarrierResponse;
import java.util.stream.Stream;

/** What both interfaces of JDPT have in common. */
abstract class JdptContract extends CarrierContract {

    @Override
    protected CarrierResponse notFound() {
        return Recorded.answer("jdpt-not-found.json");
    }

    @Override
    protected CarrierResponse busy() {
        return Recorded.answer("jdpt-busy.json");
    }

    @Override
    protected CarrierResponse refused() {
        return Recorded.answer("jdpt-refused.json");
    }

    @Override
    protected CarrierResponse odd() {
        return Recorded.answer("plus-at-station.json");
    }

    @Override
    protected Stream<CarrierResponse> incomplete() {
        return Stream.of(
                        "{\"receiveID\":\"JDPT\",\"responseState\":true}",
                        "{\"responseState\":true,\"responseItems\":[{\"opTime\":\"2026-01-01 10:00:00\",\"opCode\":\"10\"}]}",
                        "{\"responseState\":true,\"responseItems\":[{\"traceNo\":\"9700000000017\",\"opCode\":\"10\"}]}",
                        "{\"responseState\":true,\"responseItems\":[{\"traceNo\":\"9700000000017\"}]}",
                        "{\"responseState\":true,\"responseItems\":[null]}")
                .map(body -> CarrierResponse.of(200, body));
    }
}
