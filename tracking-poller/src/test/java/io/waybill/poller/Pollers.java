package io.waybill.poller;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.kit.time.TimeLine;
import io.waybill.testkit.TestInfrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Instances of the poller on one database, each a context of its own. */
final class Pollers implements AutoCloseable {

    private final Map<String, Object> properties;
    private final Class<?>[] sources;
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    /**
     * @param more what is not as in other tests
     * @param sources beside the service itself
     */
    Pollers(String database, Map<String, ?> more, Class<?>... sources) {
        this.sources = sources.clone();
        properties = new HashMap<>(TestInfrastructure.serviceProperties(database));
        properties.put("waybill.database.name", database);
        properties.putAll(more);
    }

    ConfigurableApplicationContext start(Map<String, ?> more) {
        var all = new HashMap<>(properties);
        all.putAll(more);
        var arguments = all.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(TrackingPoller.class)
                .sources(sources)
                .run(arguments);
        running.add(context);
        return context;
    }

    /** Business time for all of them, from now on at the pace of machine time. */
    static Path timeFrom(Instant business, Path directory) throws IOException {
        var line = TimeLine.from(Instant.now(), business, 1);
        var written = Files.writeString(directory.resolve("time.new"), line.format());
        return Files.move(written, directory.resolve("time"), StandardCopyOption.ATOMIC_MOVE);
    }

    List<ConfigurableApplicationContext> running() {
        return List.copyOf(running);
    }

    void stop(ConfigurableApplicationContext poller) {
        running.remove(poller);
        poller.close();
    }

    /** As if it were killed: nothing is written any more of what it has claimed, asked or heard. */
    void abandon(ConfigurableApplicationContext poller) {
        poller.getBeansOfType(HikariDataSource.class).values().forEach(HikariDataSource::close);
        stop(poller);
    }

    static double count(ConfigurableApplicationContext poller, String name, String... tags) {
        return poller.getBean(MeterRegistry.class).find(name).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public void close() {
        running().forEach(this::stop);
    }
}
