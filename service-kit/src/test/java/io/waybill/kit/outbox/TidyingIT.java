package io.waybill.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.kit.KitIT;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TidyingIT extends KitIT {

    @Autowired
    DataSource worker;

    /** PostgreSQL only warns whom it does not let. */
    @Test
    void letsTheRelayVacuumItsTable() throws SQLException {
        try (var connection = worker.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum outbox");

            assertThat((Throwable) statement.getWarnings()).isNull();
            new OutboxRows(connection).vacuum();
        }
    }
}
