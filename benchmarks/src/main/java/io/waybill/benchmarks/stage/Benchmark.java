package io.waybill.benchmarks.stage;

import io.waybill.benchmarks.report.Section;

/** One of those that {@code --only} names. */
public interface Benchmark {

    String name();

    Section run(Stage stage) throws Exception;
}
