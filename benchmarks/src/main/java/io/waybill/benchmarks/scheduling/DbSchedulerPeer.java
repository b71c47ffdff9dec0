package io.waybill.benchmarks.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.waybill.benchmarks.stage.Attached;
import java.sql.SQLException;
import java.time.Duration;

/** db-scheduler, set up as its documentation advises for many tasks. */
final class DbSchedulerPeer {

    private static final int THREADS = 50;
    private static final double FETCH_BELOW = 1;
    private static final double FETCH_UP_TO = 4;

    static final Peer PEER = new Peer(
            "db-scheduler 16.12",
            "pollUsingLockAndFetch(%s, %s), %d threads and as many connections, polling every 100 ms; a custom task that says OnCompleteReschedule in 3 h"
                    .formatted(FETCH_BELOW, FETCH_UP_TO, THREADS),
            DbSchedulerPeer.class,
            "select count(*) from scheduled_tasks where execution_time > now() + interval '1 hour'");

    private DbSchedulerPeer() {}

    static void main(String... arguments) throws SQLException, InterruptedException {
        var database = Database.of(THREADS, arguments);
        database.execute("""
                drop table if exists scheduled_tasks;
                create table scheduled_tasks (
                  task_name text not null, task_instance text not null, task_data bytea,
                  execution_time timestamptz not null, picked boolean not null, picked_by text,
                  last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                  last_heartbeat timestamptz, version bigint not null, priority smallint,
                  primary key (task_name, task_instance));
                create index execution_time_idx on scheduled_tasks (execution_time);
                create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select 'poll', n, now() - interval '1 hour', false, 1 from generate_series(1, %d) n;
                analyze scheduled_tasks""".formatted(database.jobs()));
        var again = new OnCompleteReschedule<Void>(FixedDelay.ofHours(3));
        var task = Tasks.custom("poll", Void.class).execute((_, _) -> again);
        var scheduler = Scheduler.create(database.pool(), task)
                .threads(THREADS)
                .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        Attached.say("loaded");
        Attached.hear();
        scheduler.start();
    }
}
