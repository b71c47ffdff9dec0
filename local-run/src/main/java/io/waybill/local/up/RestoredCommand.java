package io.waybill.local.up;

import io.waybill.local.Home;
import io.waybill.local.Progress;
import io.waybill.local.dispatch.ServiceName;
import io.waybill.local.system.CarrierAccess;
import io.waybill.local.system.LocalSystem;
import io.waybill.local.system.MessageAccess;
import io.waybill.local.system.Outside;
import io.waybill.local.system.Ports;
import io.waybill.local.system.Service;
import io.waybill.local.system.ServiceCommand;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restored",
        description =
                "After a service's database came back from an older copy, while Waybill is stopped: take over what"
                        + " the service has said since, so that nothing is said or done twice.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done, or there was nothing to do",
            "1:it could not begin, as ./waybill up runs here, or a port is taken; the reason is printed",
            "2:refused, for the reason printed, or there is no such service; nothing was done"
        },
        mixinStandardHelpOptions = true)
public final class RestoredCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SERVICE", description = ServiceName.ALL)
    private String service = "";

    @Option(names = "--live", description = "Of up --live")
    private boolean live;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var named = ServiceName.named(service);
        var here = Home.here();
        try (var _ = RunLock.take(here, "End ./waybill up first, with Ctrl-C in its terminal. Then run this again.")) {
            return restored(named, live ? here.live() : here, Ports.free());
        }
    }

    /** With the broker and the databases, and nothing that could use them. */
    private static int restored(Service service, Home home, Ports ports) throws IOException, InterruptedException {
        var progress = Progress.onConsole();
        new Preflight(home, progress).check(ports, false);
        var outside = new Outside(new CarrierAccess(Map.of(), true), MessageAccess.inbox(home, ports));
        try (var system = LocalSystem.prepare(home, ports, outside, progress)) {
            system.startInfrastructure();
            return ServiceCommand.run(home, ports, service, List.of("restored"));
        }
    }
}
