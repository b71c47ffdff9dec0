package io.waybill.kit.restore;

import io.waybill.kit.outbox.RelayLock;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** For an operator who has brought a database back from a copy: run before the service starts on it. */
@Component
public class RestoredCommand {

    private final DataSource dataSource;
    private final AgeCheck age;
    private final Restoring restoring;
    private final String service;

    RestoredCommand(
            DataSource workerDataSource,
            AgeCheck age,
            Restoring restoring,
            @Value("${spring.application.name}") String service) {
        this.dataSource = workerDataSource;
        this.age = age;
        this.restoring = restoring;
        this.service = service;
    }

    /** @return exit code */
    public int run() {
        try (var connection = dataSource.getConnection()) {
            if (!RelayLock.tryLock(connection)) {
                return refuse("an instance of %s runs; stop it first, and every other one".formatted(service));
            }
            try {
                return restore();
            } finally {
                RelayLock.unlock(connection);
            }
        } catch (SQLException e) {
            return refuse("the database does not answer: " + e.getMessage());
        } catch (ExecutionException e) {
            return refuse("Kafka does not answer: " + e.getCause());
        } catch (UnreadableRecord e) {
            return refuse(e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int restore() throws ExecutionException, InterruptedException {
        if (age.unknownRecord().isEmpty()) {
            System.out.printf("The database knows all that %s has said; there is nothing to do%n", service);
            return 0;
        }
        var generation = restoring.restore();
        System.out.printf(
                "Generation %d. %s may start; it hears again what the copy did not know before it goes on%n",
                generation, service);
        return 0;
    }

    private static int refuse(String why) {
        System.err.println(why);
        return 2;
    }
}
