package io.waybill.kit.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

class BlamePolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "08003", "28P01", "3D000", "40001", "40P01", "53100", "53300", "55P03", "57014", "57P01",
                "57P03", "58030", "25006", "25P04"
            })
    void blamesTheSurroundingsForWhatPostgresqlSaysOfItself(String state) {
        assertThat(BlamePolicy.blamesRecord(sql(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P02", "23505", "23502", "42P01", "54000", "55000", "P0001", "XX000"})
    void blamesTheRecordForWhatPostgresqlSaysOfItsValues(String state) {
        assertThat(BlamePolicy.blamesRecord(sql(state))).isTrue();
    }

    private static RuntimeException sql(String state) {
        return new UncategorizedSQLException("insert", "insert into ...", new SQLException("no", state));
    }

    /** An index row that is too long is a failed resource to Spring. */
    @Test
    void believesPostgresqlRatherThanSpring() {
        assertThat(BlamePolicy.blamesRecord(
                        new DataAccessResourceFailureException("no", new SQLException("", "54000"))))
                .isTrue();
        assertThat(BlamePolicy.blamesRecord(new DataAccessResourceFailureException("no")))
                .isFalse();
    }

    @Test
    void blamesTheSurroundingsWhereThereIsNoConnectionWhateverElseIsSaid() {
        var refused = new SQLTransientConnectionException("pool is empty", "P0001");

        assertThat(BlamePolicy.blamesRecord(new CannotCreateTransactionException("no", refused)))
                .isFalse();
        assertThat(BlamePolicy.blamesRecord(new CannotCreateTransactionException("no")))
                .isFalse();
        assertThat(BlamePolicy.blamesRecord(new CannotGetJdbcConnectionException("no")))
                .isFalse();
    }

    /** As when PostgreSQL ends the connection: the pool closes it, and the rollback finds it closed. */
    @Test
    void blamesTheSurroundingsForARollbackThatFails() {
        var lost = new TransactionSystemException("no rollback", new SQLException("Connection is closed"));
        lost.initApplicationException(new IllegalStateException("no such parcel"));

        assertThat(BlamePolicy.blamesRecord(lost)).isFalse();
        assertThat(BlamePolicy.blamesRecord(new IllegalStateException(new SQLException("Connection is closed"))))
                .isFalse();
        assertThat(BlamePolicy.blamesRecord(
                        new TransactionSystemException("a trigger refused", new SQLException("no", "P0001"))))
                .isTrue();
    }

    @Test
    void blamesTheSurroundingsForTimeoutsAndInterruptions() {
        assertThat(BlamePolicy.blamesRecord(new QueryTimeoutException("slow"))).isFalse();
        assertThat(BlamePolicy.blamesRecord(new CannotAcquireLockException("locked")))
                .isFalse();
        assertThat(BlamePolicy.blamesRecord(new TransactionTimedOutException("slow")))
                .isFalse();
        assertThat(BlamePolicy.blamesRecord(new IllegalStateException(new InterruptedException())))
                .isFalse();
        assertThat(BlamePolicy.blamesRecord(new InterruptException("stopping"))).isFalse();
        Thread.interrupted();
        assertThat(BlamePolicy.blamesRecord(new UncheckedIOException(new SocketTimeoutException())))
                .isFalse();
        assertThat(BlamePolicy.blamesRecord(new UncheckedIOException(new ConnectException())))
                .isFalse();
        assertThat(BlamePolicy.blamesRecord(new org.apache.kafka.common.errors.TimeoutException("broker")))
                .isFalse();
    }

    @Test
    void blamesTheRecordForWhatOurCodeCannotBear() {
        assertThat(BlamePolicy.blamesRecord(new IllegalStateException("no such parcel")))
                .isTrue();
        assertThat(BlamePolicy.blamesRecord(new NullPointerException())).isTrue();
        assertThat(BlamePolicy.blamesRecord(new DuplicateKeyException("twice"))).isTrue();
    }

    @Test
    void looksAtEveryCauseAndAtWhatABatchSaysNext() {
        var batch = new BatchUpdateException("batch", "P0001", new int[0]);
        batch.setNextException(new SQLException("gone", "08006"));

        assertThat(BlamePolicy.blamesRecord(new IllegalStateException("wrapped", batch)))
                .isFalse();
    }

    @Test
    void comesToAnEndWhereAFailureCausesItself() {
        var failure = new IllegalStateException("one");
        failure.initCause(new IllegalStateException("other", failure));

        assertThat(BlamePolicy.blamesRecord(failure)).isTrue();
    }
}
