package io.waybill.benchmarks.scheduling;

import io.waybill.benchmarks.stage.Stage;

/** Somebody who works off jobs. */
interface Contestant {

    String name();

    /** For whoever wants to doubt it. */
    String settings();

    /** In a process of its own, with so many jobs due, none of them begun. */
    Load load(Stage stage, int jobs) throws Exception;
}
