package io.waybill.local.dispatch;

import io.waybill.local.Home;
import io.waybill.local.system.Running;
import io.waybill.local.system.ServiceCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "offsets",
        description = "Show where a running service's readers of a topic stand, or move them.",
        mixinStandardHelpOptions = true)
public final class OffsetsCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SERVICE", description = ServiceName.ALL)
    private String service = "";

    @Parameters(index = "1", paramLabel = "TOPIC", description = "such as waybill.scans")
    private String topic = "";

    @Option(names = "--to", paramLabel = "beginning|end|TIME", description = "where to")
    private @Nullable String to;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("offsets", topic));
        if (to != null) {
            arguments.addAll(List.of("--to", to));
        }
        var home = Home.here();
        return ServiceCommand.run(home, Running.find(home), ServiceName.named(service), arguments);
    }
}
