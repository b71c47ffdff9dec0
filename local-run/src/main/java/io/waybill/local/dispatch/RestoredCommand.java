package io.waybill.local.dispatch;

import io.waybill.local.Home;
import io.waybill.local.system.Running;
import io.waybill.local.system.ServiceCommand;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restored",
        description =
                "After a stopped service's database came back from an older copy: take over what it has said since.",
        mixinStandardHelpOptions = true)
public final class RestoredCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SERVICE", description = "such as notification-service")
    private String service = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = Home.here();
        return ServiceCommand.run(home, Running.find(home), ServiceName.named(service), List.of("restored"));
    }
}
