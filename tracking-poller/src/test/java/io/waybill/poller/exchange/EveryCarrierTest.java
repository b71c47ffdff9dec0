package io.waybill.poller.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.Carriers;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.StatusTable;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.TestClock;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Limits;
import io.waybill.testkit.carrier.api.CarrierApis;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Each connector against a server that speaks its carrier's contract: what is asked, how it logs in, what is read. */
class EveryCarrierTest {

    private static final String NUMBER = "RB123456785CN";
    private static final ExchangeSettings SETTINGS = new ExchangeSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            DataSize.ofMegabytes(1),
            16,
            Duration.ofMillis(10),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10));

    private final TestClock clock = new TestClock();
    private final MachineTime time = new MachineTime(clock);
    private final CarrierHttp http = new CarrierHttp(SETTINGS);
    private final CarrierExchange exchange = new CarrierExchange(
            new AccountCalls(http, new Tokens(new TokenEndpoint(http, new TokenReading(), time), time), time),
            new Safeguards(SETTINGS, new SimpleMeterRegistry()),
            SETTINGS,
            new SimpleMeterRegistry());
    private CarrierApis apis;

    /** DHL's Unified has a simulator of its own, which the journeys use. */
    static Stream<Carrier> connectors() {
        return Carriers.all().stream().filter(connector -> CarrierApis.ids().contains(connector.id()));
    }

    @BeforeEach
    void start() throws IOException {
        apis = CarrierApis.start(
                0, connectors().collect(Collectors.toMap(Carrier::id, EveryCarrierTest::secrets)), clock);
    }

    @AfterEach
    void stop() {
        apis.close();
        http.close();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("connectors")
    void knowsAParcelOnlyWhenItIsOnItsWay(Carrier connector) {
        var account = account(connector, secrets(connector));
        assertThat(untilAnswered(account)).as("before").isInstanceOf(Reply.NotKnown.class);

        apis.send(connector.id(), NUMBER);
        clock.advance(Duration.ofDays(20));
        assertThat(untilAnswered(account))
                .as("after")
                .isInstanceOfSatisfying(
                        Reply.Known.class,
                        known -> assertThat(known.answer().parcels())
                                .flatExtracting(ParcelReport::scans)
                                .hasSizeGreaterThan(1)
                                .allSatisfy(scan -> assertThat(table(connector).read(scan))
                                        .isInstanceOf(ScanReading.Recognised.class)));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("connectors")
    void goesOnWhenItsTokensEnd(Carrier connector) {
        var account = account(connector, secrets(connector));
        apis.send(connector.id(), NUMBER);
        clock.advance(Duration.ofDays(20));
        assertThat(untilAnswered(account)).isInstanceOf(Reply.Known.class);
        var wantsTokens = apis.tokens(connector.id()) > 0;

        apis.endTokens(connector.id());
        var ended = apis.tokens(connector.id());

        assertThat(untilAnswered(account)).isInstanceOf(Reply.Known.class);
        assertThat(apis.tokens(connector.id()) - ended).isEqualTo(wantsTokens ? 1 : 0);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("connectors")
    void isLockedOutWithWrongSecrets(Carrier connector) {
        assertThat(untilAnswered(account(connector, secrets(connector, "wrong-"))))
                .isInstanceOfSatisfying(
                        Reply.Failed.class, failed -> assertThat(failed.fault()).isEqualTo(Fault.LOCKED_OUT));
    }

    /** As the poller does: told of the number where the carrier wants that, asked again where it will know soon. */
    private Reply untilAnswered(Account account) {
        var inquiry = new Inquiry(NUMBER, null, null, "US", LocalDate.of(2026, 3, 2), "en");
        var allowance = new Allowance(() -> true, () -> true, () -> {});
        var reply = exchange.ask(account, List.of(inquiry), allowance).whole();
        for (var times = 0; times < 3 && reply instanceof Reply.NotKnown(var answer); times++) {
            if (answer.next() == Next.REGISTER) {
                exchange.register(account, List.of(inquiry), allowance).orElseThrow();
            }
            if (answer.next() != Next.WAIT) {
                clock.advance(Duration.ofMinutes(1));
                reply = exchange.ask(account, List.of(inquiry), allowance).whole();
            }
        }
        return reply;
    }

    private static StatusTable table(Carrier connector) {
        return StatusTable.forCarrier(connector.carriers().getFirst());
    }

    private Account account(Carrier connector, Map<String, String> secrets) {
        return new Account(
                connector,
                Account.SHARED,
                URI.create(apis.baseUri().toString()),
                new Secrets(secrets),
                new Limits(1_000, 10_000, 100));
    }

    private static Map<String, String> secrets(Carrier connector) {
        return secrets(connector, "");
    }

    /** Sixteen bytes in Base64, since a key for SM4 is that. */
    private static Map<String, String> secrets(Carrier connector, String before) {
        return connector.secrets().stream().collect(Collectors.toMap(Function.identity(), name -> {
            var bytes = (before + name + "-0123456789abcdef").substring(0, 16);
            return Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.US_ASCII));
        }));
    }
}
