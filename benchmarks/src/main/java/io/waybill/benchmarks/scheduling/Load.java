package io.waybill.benchmarks.scheduling;

import io.waybill.benchmarks.measure.Measured;
import java.sql.SQLException;
import java.util.List;

/** Jobs that wait. */
interface Load extends AutoCloseable {

    List<Measured> processes();

    void go() throws Exception;

    /** Jobs done, committed, and due again in some hours. */
    long completed() throws SQLException;

    void stop();

    @Override
    void close() throws SQLException;
}
