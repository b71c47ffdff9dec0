package io.waybill.kit.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** Shows what this service's readers could not handle or not read, and has it tried again. */
class DeadCommand {

    private final DeadListing listing;
    private final DeadShowing showing;
    private final DeadReplaying replaying;

    DeadCommand(DeadListing listing, DeadShowing showing, DeadReplaying replaying) {
        this.listing = listing;
        this.showing = showing;
        this.replaying = replaying;
    }

    /** @return exit code: 0 all is well, 1 it failed again, 2 there is no such thing, 3 not taken up yet */
    int run(String... args) {
        try {
            var words = Arrays.asList(args).subList(1, args.length);
            return switch (DeadArguments.parse(words)) {
                case DeadArguments.Listing _ -> listing.run();
                case DeadArguments.Showing show -> showing.run(show.id());
                case DeadArguments.Replaying replay -> replaying.run(replay.id(), replay.mending());
            };
        } catch (IllegalArgumentException e) {
            return refuse(e.getMessage());
        } catch (IOException e) {
            return refuse("the file cannot be read: " + e.getMessage());
        } catch (ExecutionException | KafkaException e) {
            return refuse("Kafka does not answer: " + (e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int refuse(String why) {
        System.err.println(why);
        return 2;
    }
}
