package io.waybill.benchmarks;

import java.time.InstantSource;

/** The only place of this module that reads the machine's clock. */
final class MachineClock {

    static final InstantSource TIME = InstantSource.system();

    private MachineClock() {}
}
