package io.waybill.benchmarks.scheduling;

import static org.jobrunr.scheduling.JobBuilder.aJob;
import static org.jobrunr.server.BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration;

import io.waybill.benchmarks.stage.Attached;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.scheduling.BackgroundJobRequest;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;

/** JobRunr. Its recurring jobs are not meant to be many, so a job that ends schedules the next. */
public final class JobRunrPeer {

    private static final int WORKERS = 32;
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final int MOVED_AT_ONCE = 5_000;

    static final Peer PEER = new Peer(
            "JobRunr 8.7",
            "%d workers and as many connections, polling every %d s (the least that it allows), %d scheduled jobs moved at once; a job request that schedules the next in 3 h"
                    .formatted(WORKERS, POLLING.toSeconds(), MOVED_AT_ONCE),
            JobRunrPeer.class,
            "select count(*) from jobs.jobrunr_jobs where state = 'SUCCEEDED'");

    private JobRunrPeer() {}

    /** About one parcel. */
    public record Poll(int parcel) implements JobRequest {

        @Override
        public Class<Polling> getJobRequestHandler() {
            return Polling.class;
        }
    }

    /** Does nothing, and says when it is to be done again. */
    public static final class Polling implements JobRequestHandler<Poll> {

        @Override
        public void run(Poll poll) {
            BackgroundJobRequest.create(aJob().scheduleIn(Duration.ofHours(3)).withJobRequest(poll));
        }
    }

    static void main(String... arguments) throws Exception {
        var database = Database.of(WORKERS, arguments);
        database.execute("drop schema if exists jobs cascade; create schema jobs");
        var storage = new PostgresStorageProvider(database.pool(), "jobs.");
        var jobRunr = JobRunr.configure().useStorageProvider(storage);
        jobRunr.initialize();
        BackgroundJobRequest.create(IntStream.range(0, database.jobs())
                .mapToObj(parcel -> aJob().scheduleAt(Instant.EPOCH).withJobRequest(new Poll(parcel))));
        Attached.say("loaded");
        Attached.hear();
        jobRunr.useBackgroundJobServer(usingStandardBackgroundJobServerConfiguration()
                        .andWorkerCount(WORKERS)
                        .andPollInterval(POLLING)
                        .andScheduledJobsRequestSize(MOVED_AT_ONCE))
                .initialize();
    }
}
