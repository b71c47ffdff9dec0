package io.waybill.kit.parked;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Whose fault a failure is: the record's, which fails alone and for good, or its surroundings', which will be well again.
 * What PostgreSQL itself says counts more than how Spring names it: to Spring a value that is too long for an index is a
 * resource that failed.
 */
public final class BlamePolicy {

    /** Failures that no record can bring about, and that say so whatever PostgreSQL said. */
    private static final List<Class<? extends Throwable>> NEVER_THE_RECORDS = List.of(
            InterruptedException.class,
            InterruptException.class,
            CannotCreateTransactionException.class,
            CannotGetJdbcConnectionException.class,
            TransactionTimedOutException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class,
            TimeoutException.class,
            InterruptedIOException.class,
            SocketException.class,
            RetriableException.class);

    /** The same, where PostgreSQL said nothing. A rollback over a lost connection hides what it was for. */
    private static final List<Class<? extends Throwable>> OF_THE_DATABASE = List.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            NonTransientDataAccessResourceException.class,
            TransactionSystemException.class,
            SQLException.class);

    /**
     * Connection lost, log-in refused, no such database, rolled back by PostgreSQL (deadlock, serialisation), out of
     * resources, interrupted by an operator or a timeout, system error.
     */
    private static final Set<String> STATE_CLASSES = Set.of("08", "28", "3D", "40", "53", "57", "58");

    /** A lock that was not to be had in time; a server that only reads, as after a fail-over; transactions timed out. */
    private static final Set<String> STATES = Set.of("55P03", "25006", "25P03", "25P04");

    private BlamePolicy() {}

    public static boolean blamesRecord(Throwable failure) {
        var chain = chain(failure);
        if (any(chain, NEVER_THE_RECORDS)) {
            return false;
        }
        var states = chain.stream().flatMap(cause -> state(cause).stream()).toList();
        return states.isEmpty()
                ? !any(chain, OF_THE_DATABASE)
                : states.stream().noneMatch(BlamePolicy::isOfTheSurroundings);
    }

    private static boolean isOfTheSurroundings(String state) {
        return STATES.contains(state) || STATE_CLASSES.contains(state.substring(0, 2));
    }

    private static Optional<String> state(Throwable cause) {
        return cause instanceof SQLException e
                        && e.getSQLState() != null
                        && e.getSQLState().length() == 5
                ? Optional.of(e.getSQLState())
                : Optional.empty();
    }

    private static boolean any(List<Throwable> chain, List<Class<? extends Throwable>> kinds) {
        return chain.stream().anyMatch(cause -> kinds.stream().anyMatch(kind -> kind.isInstance(cause)));
    }

    /** Causes, and what else JDBC has to say about each; a chain may bite its own tail. */
    private static List<Throwable> chain(Throwable failure) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var chain = new ArrayList<Throwable>();
        collect(failure, seen, chain);
        return chain;
    }

    private static void collect(@Nullable Throwable failure, Set<Throwable> seen, List<Throwable> chain) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        chain.add(failure);
        if (failure instanceof SQLException e) {
            collect(e.getNextException(), seen, chain);
        }
        collect(failure.getCause(), seen, chain);
    }
}
