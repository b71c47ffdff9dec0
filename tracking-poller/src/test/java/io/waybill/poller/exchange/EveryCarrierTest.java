package io.waybill.poller.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.Carriers;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.StatusTable;
import io.waybill.events.orderevents.DateRange;
import io.waybill.poller.account.Account;
import io.waybill.testkit.carrier.api.CarrierApis;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each connector against a server that speaks its carrier's contract: what is asked, how it logs in, what is read. */
class EveryCarrierTest {

    private static final String NUMBER = "RB123456785CN";

    /** Carriers without a field for it. */
    private static final Set<String> SAY_NOTHING =
            Set.of("china-post", "china-post-jdpt", "china-post-plus", "dhl-parcel-de", "parcelsapp");

    private final LoopbackExchange exchange = new LoopbackExchange();
    private CarrierApis apis;

    /** DHL's Unified has a simulator of its own, which the journeys use. */
    static Stream<Carrier> connectors() {
        return Carriers.all().stream().filter(connector -> CarrierApis.ids().contains(connector.id()));
    }

    @BeforeEach
    void start() throws IOException {
        apis = CarrierApis.start(
                0, connectors().collect(Collectors.toMap(Carrier::id, LoopbackExchange::secrets)), exchange.clock);
    }

    @AfterEach
    void stop() {
        apis.close();
        exchange.close();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("connectors")
    void knowsAParcelOnlyWhenItIsOnItsWay(Carrier connector) {
        var account = account(connector, LoopbackExchange.secrets(connector));
        assertThat(untilAnswered(account)).as("before").isInstanceOf(Reply.NotKnown.class);

        apis.send(connector.id(), NUMBER);
        exchange.clock.advance(Duration.ofDays(20));
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
    void saysWhenItComesUntilItHasCome(Carrier connector) {
        var account = account(connector, LoopbackExchange.secrets(connector));
        apis.send(connector.id(), NUMBER);
        exchange.clock.advance(Duration.ofHours(41));
        var underWay = untilAnswered(account);
        exchange.clock.advance(Duration.ofDays(3));
        var delivered = untilAnswered(account);

        var end = parcels(delivered).getFirst().scans().getLast().time().local().toLocalDate();
        assertThat(expected(underWay))
                .containsExactly(SAY_NOTHING.contains(connector.id()) ? null : new DateRange(end, end));
        assertThat(expected(delivered)).containsOnlyNulls();
    }

    private static List<@Nullable DateRange> expected(Reply reply) {
        return parcels(reply).stream().map(ParcelReport::expected).toList();
    }

    private static List<ParcelReport> parcels(Reply reply) {
        return ((Reply.Known) reply).answer().parcels();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("connectors")
    void goesOnWhenItsTokensEnd(Carrier connector) {
        var account = account(connector, LoopbackExchange.secrets(connector));
        apis.send(connector.id(), NUMBER);
        exchange.clock.advance(Duration.ofDays(20));
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
        assertThat(untilAnswered(account(connector, LoopbackExchange.secrets(connector, "wrong-"))))
                .isInstanceOfSatisfying(
                        Reply.Failed.class, failed -> assertThat(failed.fault()).isEqualTo(Fault.LOCKED_OUT));
    }

    /** As the poller does: told of the number where the carrier wants that, asked again where it will know soon. */
    private Reply untilAnswered(Account account) {
        var inquiry = new Inquiry(NUMBER, null, null, "US", LocalDate.of(2026, 3, 2), "en");
        var allowance = new Allowance(() -> true, () -> true, () -> {});
        var reply = exchange.carriers.ask(account, List.of(inquiry), allowance).whole();
        for (var times = 0; times < 3 && reply instanceof Reply.NotKnown(var answer); times++) {
            if (answer.next() == Next.REGISTER) {
                exchange.carriers.register(account, List.of(inquiry), allowance).orElseThrow();
            }
            if (answer.next() != Next.WAIT) {
                exchange.clock.advance(Duration.ofMinutes(1));
                reply = exchange.carriers
                        .ask(account, List.of(inquiry), allowance)
                        .whole();
            }
        }
        return reply;
    }

    private static StatusTable table(Carrier connector) {
        return StatusTable.forCarrier(connector.carriers().getFirst());
    }

    private Account account(Carrier connector, Map<String, String> secrets) {
        return LoopbackExchange.account(connector, apis.baseUri(), secrets);
    }
}
