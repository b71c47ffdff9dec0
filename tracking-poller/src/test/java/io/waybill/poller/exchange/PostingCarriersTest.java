package io.waybill.poller.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Carriers;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Secrets;
import io.waybill.events.scans.CarrierScan;
import io.waybill.poller.PretendServer;
import io.waybill.poller.account.Account;
import io.waybill.testkit.carrier.api.CarrierApis;
import io.waybill.testkit.carrier.api.Manner;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What simulated carriers post when they were asked to, held against the readers. */
class PostingCarriersTest {

    private static final String NUMBER = "1Z999AA10123456784";
    private static final String PATH = "/pushes";
    private static final Map<String, Map<String, String>> SECRETS = Map.of(
            "ups", Map.of("id", "i", "secret", "s", "push-credential", "agreed"),
            "17track", Map.of("key", "k17"),
            "aftership", Map.of("key", "k", "webhook-secret", "w17"));

    private final LoopbackExchange exchange = new LoopbackExchange();
    private final PretendServer us = new PretendServer();
    private CarrierApis apis;

    @BeforeEach
    void start() throws IOException {
        apis = CarrierApis.start(0, SECRETS, exchange.clock);
        us.at(PATH, PretendServer.answering(200, ""));
    }

    @AfterEach
    void stop() {
        apis.close();
        exchange.close();
        us.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ups", "17track", "aftership"})
    void arePostedWithAProofThatCounts(String id) {
        apis.send(id, NUMBER);
        follow(id);
        apis.postTo(id, URI.create(us.url() + PATH));
        exchange.clock.advance(Duration.ofHours(9));

        await().untilAsserted(() -> assertThat(us.calls(PATH)).hasSize(2));
        var push = account(id).connector().push().orElseThrow();
        var secrets = new Secrets(SECRETS.get(id));
        assertThat(posted()).allSatisfy(pushed -> {
            assertThat(push.isAuthentic(pushed, secrets)).isTrue();
            assertThat(push.read(pushed, secrets).about(NUMBER)).isInstanceOf(Scans.class);
        });
    }

    @Test
    void arePostedTwiceOutOfOrderAndForgedWhereATestWantsIt() {
        apis.send("ups", NUMBER);
        follow("ups");
        exchange.clock.advance(Duration.ofHours(9));
        apis.postTo("ups", URI.create(us.url() + PATH), Manner.DUPLICATED, Manner.OUT_OF_ORDER, Manner.FORGED);

        await().untilAsserted(() -> assertThat(us.calls(PATH)).hasSize(6));
        var push = account("ups").connector().push().orElseThrow();
        var secrets = new Secrets(SECRETS.get("ups"));
        assertThat(posted().stream().map(pushed -> push.isAuthentic(pushed, secrets)))
                .containsExactly(false, true, true, false, true, true);
        assertThat(posted().stream()
                        .filter(pushed -> push.isAuthentic(pushed, secrets))
                        .map(pushed -> ((Scans) push.read(pushed, secrets).about(NUMBER))
                                .parcels()
                                .getFirst()
                                .scans()
                                .getFirst())
                        .map(CarrierScan::code))
                .containsExactly("OR/005", "OR/005", "MP/003", "MP/003");
        assertThat(apis.posted("ups")).isEqualTo(6);
    }

    @Test
    void endAfterTwoWeeksAndGoOnWhereTheyAreRenewed() {
        follow("ups");
        apis.postTo("ups", URI.create(us.url() + PATH));
        exchange.clock.advance(Duration.ofDays(15));
        apis.send("ups", NUMBER);
        exchange.clock.advance(Duration.ofHours(9));
        follow("ups");
        exchange.clock.advance(Duration.ofHours(9));

        // Departed from the facility; what came before the new subscription is not told.
        await().untilAsserted(() -> assertThat(us.calls(PATH)).hasSize(1));
        assertThat(us.calls(PATH).getFirst().body()).contains("\"DP\"");
    }

    private void follow(String id) {
        var account = account(id);
        var inquiries = List.of(Inquiry.about(NUMBER));
        var allowance = new Allowance(() -> true, () -> true, () -> {});
        var replies = account.connector()
                .subscription()
                .map(subscription ->
                        exchange.carriers.subscribe(account, subscription.request(inquiries), inquiries, allowance))
                .or(() -> exchange.carriers.register(account, inquiries, allowance))
                .orElseThrow();
        assertThat(replies.each().getFirst().reply()).isInstanceOf(Reply.NotKnown.class);
    }

    private List<PushedBody> posted() {
        return us.calls(PATH).stream()
                .map(call -> new PushedBody(
                        new HashMap<>(call.headers()), call.body().getBytes(UTF_8)))
                .toList();
    }

    private Account account(String id) {
        return LoopbackExchange.account(Carriers.byId(id).orElseThrow(), apis.baseUri(), SECRETS.get(id));
    }
}
