package io.waybill.local.keys;

import io.waybill.local.Home;
import io.waybill.local.MachineClock;
import io.waybill.local.Refusal;
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

    private static final String USUAL = "orders:write shipments:read messages:read claims:read";

    /** All that any service asks for. */
    static final List<String> SCOPES =
            List.of("orders:write", "shipments:read", "messages:read", "claims:read", "ops:read", "ops:write");

    @Option(names = "--merchant", defaultValue = "demo", description = "Whose token it is (default: ${DEFAULT-VALUE})")
    private String merchant;

    @Option(
            names = "--scope",
            split = "[ ,]",
            paramLabel = "SCOPE[,SCOPE...]",
            hideParamSyntax = true,
            defaultValue = USUAL,
            // Lines that help would break, it breaks behind colons.
            description = {
                "What it allows. Default, all of a merchant's:",
                "orders:write, shipments:read,",
                "messages:read, claims:read.",
                "Of who runs the installation:",
                "ops:read, ops:write."
            })
    private List<String> scopes;

    @Override
    public Integer call() throws IOException {
        scopes.stream().filter(scope -> !SCOPES.contains(scope)).findFirst().ifPresent(unknown -> {
            throw Refusal.ofInput("There is no scope '%s'; there are: %s", unknown, String.join(", ", SCOPES));
        });
        var keys = TokenKeys.in(Home.here().keys());
        System.out.println(keys.token(merchant, scopes, MachineClock.time().instant()));
        return 0;
    }
}
