package io.waybill.kit.health;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

@Component
class BrokerHealthIndicator implements HealthIndicator {

    private static final DescribeClusterOptions WITHIN = new DescribeClusterOptions().timeoutMs(2_000);

    private final Admin admin;

    BrokerHealthIndicator(Admin admin) {
        this.admin = admin;
    }

    @Override
    public Health health() {
        try {
            var nodes = admin.describeCluster(WITHIN).nodes().get();
            return Health.up().withDetail("brokers", nodes.size()).build();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        } catch (ExecutionException e) {
            return Health.down()
                    .withDetail("cause", "the broker does not answer: " + e.getCause())
                    .build();
        }
    }
}
