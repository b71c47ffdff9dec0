package io.waybill.local.keys;

import io.waybill.local.Home;
import io.waybill.local.MachineClock;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "token",
        description = "Print an access token for the API of the services that run here. It is good for twelve hours.",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {

    @Option(names = "--merchant", defaultValue = "demo", description = "Whose token it is (default: ${DEFAULT-VALUE})")
    private String merchant;

    @Option(
            names = "--scope",
            split = "[ ,]",
            defaultValue = "orders:write shipments:read messages:read claims:read",
            description = "What it allows (default: ${DEFAULT-VALUE})")
    private List<String> scopes;

    @Override
    public Integer call() throws IOException {
        var keys = TokenKeys.in(Home.here().keys());
        System.out.println(keys.token(merchant, scopes, MachineClock.time().instant()));
        return 0;
    }
}
