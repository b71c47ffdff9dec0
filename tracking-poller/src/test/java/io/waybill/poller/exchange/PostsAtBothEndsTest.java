package io.waybill.poller.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Carriers;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.PostalLegs;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.StatusTable;
import io.waybill.events.scans.CarrierScan;
import io.waybill.poller.account.Account;
import io.waybill.testkit.carrier.Departures;
import io.waybill.testkit.carrier.api.CarrierApis;
import io.waybill.vocabulary.Status;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulated posts tell one story of a parcel, each in its own words, as its reader understands them. */
class PostsAtBothEndsTest {

    private static final String CHINESE = "LZ290346175CN";
    private static final List<String> POSTS =
            List.of("china-post", "royal-mail", "usps", "la-poste", "canada-post", "postnord");

    private final LoopbackExchange exchange = new LoopbackExchange();
    private final Departures departures = Departures.unwritten();
    private CarrierApis apis;

    @BeforeEach
    void start() throws IOException {
        apis = CarrierApis.start(
                0,
                POSTS.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                post -> LoopbackExchange.secrets(
                                        Carriers.byId(post).orElseThrow()))),
                exchange.clock);
        apis.sendAnyOther((_, _) -> true, departures);
    }

    @AfterEach
    void stop() {
        apis.close();
        exchange.close();
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
            exchange.clock.advance(Duration.ofHours(12));
        });
        exchange.clock.advance(Duration.ofDays(20));

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
        exchange.clock.advance(Duration.ofDays(20));

        assertThat(ask("usps", CHINESE, "GB")).isEmpty();
        assertThat(ask("royal-mail", CHINESE, "GB")).isNotEmpty();
    }

    @Test
    void chinaPostNamesNoOtherPostThanThatOfTheOrder() {
        departures.goesTo(CHINESE, "GB");
        ask("china-post", CHINESE, "GB");
        exchange.clock.advance(Duration.ofDays(20));

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
        var reply = exchange.carriers
                .ask(account(post), List.of(inquiry), allowance)
                .whole();
        return reply instanceof Reply.Known known ? known.answer().parcels() : List.of();
    }

    private Account account(String post) {
        var connector = Carriers.byId(post).orElseThrow();
        return LoopbackExchange.account(connector, apis.baseUri(), LoopbackExchange.secrets(connector));
    }
}
