package io.waybill.poller.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waybill.carriers.Carriers;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.PostalLegs;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.StatusTable;
import io.waybill.events.scans.CarrierScan;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.TestClock;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Limits;
import io.waybill.testkit.carrier.Departures;
import io.waybill.testkit.carrier.api.CarrierApis;
import io.waybill.vocabulary.Status;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** Simulated posts tell one story of a parcel, each in its own words, as its reader understands them. */
class PostsAtBothEndsTest {

    private static final String CHINESE = "LZ290346175CN";
    private static final List<String> POSTS =
            List.of("china-post", "royal-mail", "usps", "la-poste", "canada-post", "postnord");
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
    private final Departures departures = Departures.unwritten();
    private CarrierApis apis;

    @BeforeEach
    void start() throws IOException {
        apis = CarrierApis.start(
                0, POSTS.stream().collect(Collectors.toMap(Function.identity(), PostsAtBothEndsTest::secrets)), clock);
        apis.sendAnyOther((_, _) -> true, departures);
    }

    @AfterEach
    void stop() {
        apis.close();
        http.close();
    }

    @ParameterizedTest
    @CsvSource({
        CHINESE + ",GB",
        CHINESE + ",US",
        CHINESE + ",FR",
        CHINESE + ",CA",
        CHINESE + ",SE",
        CHINESE + ",JP",
        CHINESE + ",",
        "RB123456785GB,US",
        "RB123456785GB,JP",
        "RB123456785FR,GB",
        "RB123456785SE,CN",
        "RB123456785US,CA",
        "RB123456785CA,FR",
        "RB123456785DK,MC"
    })
    void deliverItOnceInTheCountryOfTheOrder(String number, @Nullable String destination) {
        if (destination != null) {
            departures.goesTo(number, destination);
        }
        var legs = PostalLegs.of(number, destination).stream()
                .filter(POSTS::contains)
                .toList();
        // They are not asked at the same moment.
        legs.forEach(post -> {
            ask(post, number, destination);
            clock.advance(Duration.ofHours(12));
        });
        clock.advance(Duration.ofDays(20));

        var deliveries = legs.stream()
                .flatMap(post ->
                        ask(post, number, destination).stream().filter(scan -> status(post, scan) == Status.DELIVERED))
                .toList();

        assertThat(deliveries).isNotEmpty();
        assertThat(deliveries.stream().map(PostsAtBothEndsTest::moment).distinct())
                .hasSize(1);
        assertThat(deliveries)
                .extracting(CarrierScan::place)
                .filteredOn(Objects::nonNull)
                .allSatisfy(place -> assertThat(place.country()).isIn(destination, null));
    }

    @Test
    void aPostOnNeitherEndKnowsNothingOfIt() {
        departures.goesTo(CHINESE, "GB");
        ask("china-post", CHINESE, "GB");
        clock.advance(Duration.ofDays(20));

        assertThat(ask("usps", CHINESE, "GB")).isEmpty();
        assertThat(ask("royal-mail", CHINESE, "GB")).isNotEmpty();
    }

    @Test
    void chinaPostNamesNoOtherPostThanThatOfTheOrder() {
        departures.goesTo(CHINESE, "GB");
        ask("china-post", CHINESE, "GB");
        clock.advance(Duration.ofDays(20));

        assertThat(reports("china-post", CHINESE, "GB"))
                .flatExtracting(ParcelReport::legs)
                .extracting("carrier")
                .containsOnly("royal-mail");
    }

    private static Instant moment(CarrierScan scan) {
        return Objects.requireNonNull(scan.time().happenedAt(), scan.text());
    }

    private static Status status(String post, CarrierScan scan) {
        return ((ScanReading.Recognised) StatusTable.forCarrier(post).read(scan))
                .meaning()
                .status();
    }

    private List<CarrierScan> ask(String post, String number, @Nullable String destination) {
        return reports(post, number, destination).stream()
                .flatMap(report -> report.scans().stream())
                .toList();
    }

    /** As the poller does: again where more is to be had from the carrier. */
    private List<ParcelReport> reports(String post, String number, @Nullable String destination) {
        var inquiry = new Inquiry(number, null, null, destination, LocalDate.of(2026, 3, 2), "en");
        var allowance = new Allowance(() -> true, () -> true, () -> {});
        var reply = exchange.ask(account(post), List.of(inquiry), allowance).whole();
        return reply instanceof Reply.Known known ? known.answer().parcels() : List.of();
    }

    private Account account(String post) {
        return new Account(
                Carriers.byId(post).orElseThrow(),
                Account.SHARED,
                URI.create(apis.baseUri().toString()),
                new Secrets(secrets(post)),
                new Limits(1_000, 10_000, 100));
    }

    /** Sixteen bytes in Base64, since a key for SM4 is that. */
    private static Map<String, String> secrets(String post) {
        return Carriers.byId(post).orElseThrow().secrets().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> Base64.getEncoder()
                                .encodeToString((name + "-0123456789abcdef")
                                        .substring(0, 16)
                                        .getBytes(StandardCharsets.US_ASCII))));
    }
}
