package io.waybill.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.testkit.kafka.KafkaBroker;
import io.waybill.testkit.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersIT {

    @Test
    void brokerKeepsItsTopicsOverARestart(@TempDir Path directory) throws Exception {
        var port = FreePort.pick();
        try (var broker = KafkaBroker.start(directory, port);
                var admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var broker = KafkaBroker.start(directory, port);
                var admin = admin(broker)) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    void postgresKeepsWhatItAcknowledgedOverAKill(@TempDir Path directory) throws Exception {
        var first = PostgresServer.start(directory, FreePort.pick());
        try (var connection = first.superuser();
                var statement = connection.createStatement()) {
            statement.execute("create table kept (n int)");
            statement.execute("insert into kept select generate_series(1, 1000)");
        }
        first.kill();

        try (var second = PostgresServer.start(directory, FreePort.pick());
                var connection = second.superuser();
                var statement = connection.createStatement()) {
            var count = statement.executeQuery("select count(*) from kept");
            assertThat(count.next()).isTrue();
            assertThat(count.getInt(1)).isEqualTo(1000);
        }
    }

    @Test
    void rolesOfOneServiceCannotConnectToAnothersDatabase() throws Exception {
        var mine = TestInfrastructure.database("mine");
        var yours = TestInfrastructure.database("yours");

        DriverManager.getConnection(mine.jdbcUrl(), "mine_app", mine.appPassword())
                .close();
        assertThatThrownBy(() -> DriverManager.getConnection(yours.jdbcUrl(), "mine_app", mine.appPassword()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private static Admin admin(KafkaBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
