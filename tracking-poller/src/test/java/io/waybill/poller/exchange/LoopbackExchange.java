package io.waybill.poller.exchange;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.Secrets;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.TestClock;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Limits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/** The poller's exchange by a clock that is moved by hand, for whoever asks simulated carriers as the poller would. */
final class LoopbackExchange implements AutoCloseable {

    private static final ExchangeSettings SETTINGS = new ExchangeSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            DataSize.ofMegabytes(1),
            16,
            Duration.ofMillis(10),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10));

    final TestClock clock = new TestClock();
    final CarrierExchange carriers;
    private final CarrierHttp http = new CarrierHttp(SETTINGS);

    LoopbackExchange() {
        var time = new MachineTime(clock);
        var registry = new SimpleMeterRegistry();
        var tokens = new Tokens(new TokenEndpoint(http, new TokenReading(), time), time);
        carriers = new CarrierExchange(
                new AccountCalls(http, tokens, time), new Safeguards(SETTINGS, registry), SETTINGS, registry);
    }

    static Account account(Carrier connector, URI at, Map<String, String> secrets) {
        return new Account(connector, Account.SHARED, at, new Secrets(secrets), new Limits(1_000, 10_000, 100));
    }

    static Map<String, String> secrets(Carrier connector) {
        return secrets(connector, "");
    }

    /** Sixteen bytes in Base64, since a key for SM4 is that. */
    static Map<String, String> secrets(Carrier connector, String before) {
        return connector.secrets().stream().collect(Collectors.toMap(Function.identity(), name -> {
            var bytes = (before + name + "-0123456789abcdef").substring(0, 16);
            return Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.US_ASCII));
        }));
    }

    @Override
    public void close() {
        http.close();
    }
}
