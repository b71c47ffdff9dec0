package io.waybill.benchmarks.scheduling;

import io.waybill.benchmarks.stage.Attached;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.impl.StdSchedulerFactory;

/** Quartz, clustered: one job, with a trigger for each parcel. */
public final class QuartzPeer {

    private static final int THREADS = 20;

    static final Peer PEER = new Peer(
            "Quartz 2.5",
            "clustered JDBC store over HikariCP, %d threads, batchTriggerAcquisitionMaxCount as many, acquireTriggersWithinLock; a job that does nothing, a simple trigger every 3 h for each parcel"
                    .formatted(THREADS),
            QuartzPeer.class,
            "select count(*) from qrtz_triggers"
                    + " where next_fire_time > extract(epoch from now() + interval '1 hour') * 1000");

    private QuartzPeer() {}

    /** Does nothing. */
    public static final class Poll implements Job {

        @Override
        public void execute(JobExecutionContext context) {}
    }

    static void main(String... arguments) throws Exception {
        var database = Database.of(1, arguments);
        database.execute(script("/org/quartz/impl/jdbcjobstore/tables_postgres.sql"));
        var scheduler = new StdSchedulerFactory(properties(arguments)).getScheduler();
        scheduler.addJob(
                JobBuilder.newJob(Poll.class)
                        .withIdentity("poll")
                        .storeDurably()
                        .build(),
                true);
        database.execute(triggers(database.jobs()));
        Attached.say("loaded");
        Attached.hear();
        scheduler.start();
    }

    /** As its API would write them, one by one. */
    private static String triggers(int jobs) {
        return """
                insert into qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, next_fire_time,
                  prev_fire_time, priority, trigger_state, trigger_type, start_time, end_time, misfire_instr)
                select 'bench', n, 'DEFAULT', 'poll', 'DEFAULT', due, -1, 5, 'WAITING', 'SIMPLE', due, 0, 0
                from generate_series(1, %1$d) n, (select (extract(epoch from now()) * 1000)::bigint - 60000 as due) as once;
                insert into qrtz_simple_triggers (sched_name, trigger_name, trigger_group, repeat_count, repeat_interval,
                  times_triggered)
                select 'bench', n, 'DEFAULT', -1, %2$d, 0 from generate_series(1, %1$d) n;
                analyze""".formatted(jobs, Duration.ofHours(3).toMillis());
    }

    private static Properties properties(String... arguments) {
        var properties = new Properties();
        Map.ofEntries(
                        Map.entry("scheduler.instanceName", "bench"),
                        Map.entry("scheduler.instanceId", "AUTO"),
                        Map.entry("scheduler.batchTriggerAcquisitionMaxCount", String.valueOf(THREADS)),
                        Map.entry("threadPool.threadCount", String.valueOf(THREADS)),
                        Map.entry("threadPool.class", "org.quartz.simpl.SimpleThreadPool"),
                        Map.entry("jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX"),
                        Map.entry("jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate"),
                        Map.entry("jobStore.isClustered", "true"),
                        Map.entry("jobStore.acquireTriggersWithinLock", "true"),
                        // What is late here is not to be passed over: that would be slower still.
                        Map.entry(
                                "jobStore.misfireThreshold",
                                String.valueOf(Duration.ofHours(1).toMillis())),
                        Map.entry("jobStore.dataSource", "bench"),
                        Map.entry("dataSource.bench.provider", "hikaricp"),
                        Map.entry("dataSource.bench.driver", "org.postgresql.Driver"),
                        Map.entry("dataSource.bench.URL", arguments[0]),
                        Map.entry("dataSource.bench.user", arguments[1]),
                        Map.entry("dataSource.bench.password", arguments[2]),
                        Map.entry("dataSource.bench.maxConnections", String.valueOf(THREADS + 3)))
                .forEach((name, value) -> properties.setProperty("org.quartz." + name, value));
        return properties;
    }

    private static String script(String name) throws IOException {
        try (var input = Objects.requireNonNull(QuartzPeer.class.getResourceAsStream(name), name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
