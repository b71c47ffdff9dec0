package io.waybill.local.up;

import io.waybill.local.Home;
import io.waybill.local.Progress;
import io.waybill.local.Refusal;
import io.waybill.local.system.CarrierAccess;
import io.waybill.local.system.Ports;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description =
                "Run everything on this machine: Kafka, PostgreSQL, simulated carriers, an inbox and the services."
                        + " Nine parcels travel a week in five minutes. Ctrl-C ends it; the data stays.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    private static final double WEEK_IN_FIVE_MINUTES = 2016;

    @Option(names = "--speed", description = "Business seconds in a second while parcels travel (default: 2016)")
    private @Nullable Double speed;

    @Option(
            names = "--once",
            description = "End when every parcel has ended; exit code 1 when one did not end as it should")
    private boolean once;

    @Option(
            names = "--live",
            description = "No simulator: follow real parcels with your accounts with carriers, such as WAYBILL_DHL_KEY"
                    + " (README.md names all; see track)")
    private boolean live;

    @Option(names = "--fresh", description = "Forget the data of earlier runs first")
    private boolean fresh;

    @Option(names = "--ports", paramLabel = "usual|free", description = "free: whichever are free (default: usual)")
    private PortChoice ports = PortChoice.usual;

    /** As typed. */
    enum PortChoice {
        usual,
        free
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (live && (once || speed != null)) {
            throw Refusal.ofInput("Real parcels take their time: --live goes with neither --once nor --speed.");
        }
        if (speed != null && !(speed > 0)) {
            throw Refusal.ofInput("--speed is a number above 0, not %s", speed);
        }
        var chosen = ports == PortChoice.free ? Ports.free() : Ports.USUAL;
        var run = new Run(Home.here(), chosen, fresh, Progress.onConsole());
        return live
                ? run.live(CarrierAccess.live(System.getenv()))
                : run.simulated(speed == null ? WEEK_IN_FIVE_MINUTES : speed, once);
    }
}
