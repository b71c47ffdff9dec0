package io.waybill.poller.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waybill.carriers.CarrierRequest;
import io.waybill.carriers.Credential;
import io.waybill.carriers.Credential.ClientCredentials;
import io.waybill.carriers.Credential.ClientCredentials.SentAs;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Secrets;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.PretendCarrier;
import io.waybill.poller.PretendServer;
import io.waybill.poller.TestClock;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Limits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class CredentialsTest {

    private static final ExchangeSettings SETTINGS = new ExchangeSettings(
            Duration.ofSeconds(1),
            Duration.ofMillis(700),
            DataSize.ofKilobytes(64),
            64,
            Duration.ofMillis(10),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10));
    private static final Secrets SECRETS =
            new Secrets(Map.of("id", "me & you", "secret", "s3cr:et", "key", "open sesame"));
    private static final String TRACK = "/pretend/track/1";
    private static final String TOKEN = "/token";

    private final PretendServer server = new PretendServer();
    private final TestClock clock = new TestClock();
    private final MachineTime time = new MachineTime(clock);
    private final CarrierHttp http = new CarrierHttp(SETTINGS);
    private final AtomicInteger tokensCounted = new AtomicInteger();
    private final AtomicInteger tokensGiven = new AtomicInteger();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CarrierExchange exchange = new CarrierExchange(
            new AccountCalls(http, new Tokens(new TokenEndpoint(http, new TokenReading(), time), time), time),
            new Safeguards(SETTINGS, registry),
            SETTINGS,
            registry);

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void putsEachSecretInItsHeader() {
        ask(new Credential.Headers(Map.of("id", "X-Client-Id", "secret", "X-Client-Secret")));

        assertThat(header("x-client-id")).isEqualTo("me & you");
        assertThat(header("x-client-secret")).isEqualTo("s3cr:et");
    }

    @Test
    void sendsUserAndPassword() {
        ask(new Credential.Basic("id", "secret"));

        assertThat(header("authorization")).isEqualTo("Basic " + base64("me & you:s3cr:et"));
    }

    @Test
    void signsWithSecretsAndTheMachinesTime() {
        ask(new Credential.Signed((question, secrets, now) -> new CarrierRequest(
                question.method(),
                question.path(),
                Map.of("sign", secrets.named("key") + now),
                question.headers(),
                null,
                new Credential.None())));

        assertThat(server.calls(TRACK).getFirst().query()).isEqualTo("sign=open%20sesame2026-03-02T08%3A00%3A00Z");
        assertThat(server.calls(TRACK).getFirst().headers()).doesNotContainKey("authorization");
    }

    @Test
    void isLockedOutByASecretThatCannotSign() {
        var reply = ask(new Credential.Signed((_, secrets, _) -> {
            throw new IllegalArgumentException(secrets.named("key") + " is no key");
        }));

        assertThat(fault(reply)).isEqualTo(Fault.LOCKED_OUT);
        assertThat(reply.toString()).doesNotContain("sesame");
        assertThat(server.calls(TRACK)).isEmpty();
    }

    @Test
    void addsNothingWhereNothingIsWanted() {
        ask(new Credential.None());

        assertThat(server.calls(TRACK).getFirst().headers()).doesNotContainKey("authorization");
    }

    @Test
    void fetchesATokenOnceAndSendsItWithEveryCall() {
        givesTokens("3600");

        ask(credentials(SentAs.BASIC_HEADER));
        ask(credentials(SentAs.BASIC_HEADER));

        var fetched = server.calls(TOKEN);
        assertThat(fetched).hasSize(1);
        assertThat(fetched.getFirst().headers()).containsEntry("authorization", "Basic " + base64("me & you:s3cr:et"));
        assertThat(fetched.getFirst().body()).isEqualTo("grant_type=client_credentials&scope=tracking");
        assertThat(bearers()).containsExactly("Bearer token-1", "Bearer token-1");
        assertThat(tokensCounted).hasValue(1);
    }

    @Test
    void sendsIdAndSecretAsFieldsOfTheForm() {
        givesTokens("3600");

        ask(credentials(SentAs.FORM_FIELDS));

        assertThat(server.calls(TOKEN).getFirst().body())
                .contains("client_id=me+%26+you", "client_secret=s3cr%3Aet", "grant_type=client_credentials");
        assertThat(server.calls(TOKEN).getFirst().headers()).doesNotContainKey("authorization");
    }

    @Test
    void fetchesOneTokenForAllThatWaitForIt() throws Exception {
        var asked = new CountDownLatch(1);
        server.at(TOKEN, call -> {
            await(asked);
            PretendServer.answering(200, "{\"access_token\":\"t\",\"expires_in\":3600}")
                    .handle(call);
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = threads.invokeAll(List.<Callable<Reply>>of(
                    () -> ask(credentials(SentAs.BASIC_HEADER)),
                    () -> ask(credentials(SentAs.BASIC_HEADER)),
                    () -> ask(credentials(SentAs.BASIC_HEADER)),
                    () -> {
                        asked.countDown();
                        return ask(credentials(SentAs.BASIC_HEADER));
                    }));
            for (var reply : replies) {
                assertThat(reply.get()).isInstanceOf(Reply.NotKnown.class);
            }
        }

        assertThat(server.calls(TOKEN)).hasSize(1);
        assertThat(server.calls(TRACK)).hasSize(4);
    }

    /** Seconds as a number or as text; four fifths of them, or all but five minutes. */
    @ParameterizedTest
    @CsvSource({"100, 79, 80", "\"100\", 79, 80", "\"14399\", 14098, 14099", "7200, 6899, 6900"})
    void renewsBeforeTheTokenEnds(String expiresIn, int still, int renewed) {
        givesTokens(expiresIn);
        ask(credentials(SentAs.BASIC_HEADER));
        var begin = clock.instant();

        clock.advance(Duration.ofSeconds(still));
        ask(credentials(SentAs.BASIC_HEADER));
        assertThat(server.calls(TOKEN)).hasSize(1);

        clock.advance(Duration.between(clock.instant(), begin.plusSeconds(renewed)));
        ask(credentials(SentAs.BASIC_HEADER));
        assertThat(server.calls(TOKEN)).hasSize(2);
        assertThat(bearers()).last().isEqualTo("Bearer token-2");
    }

    @Test
    void goesOnWithAGoodTokenWhenItsRenewalFails() {
        givesTokens("100");
        ask(credentials(SentAs.BASIC_HEADER));
        server.at(TOKEN, PretendServer.answering(503, ""));

        clock.advance(Duration.ofSeconds(85));
        assertThat(ask(credentials(SentAs.BASIC_HEADER))).isInstanceOf(Reply.NotKnown.class);
        assertThat(ask(credentials(SentAs.BASIC_HEADER))).isInstanceOf(Reply.NotKnown.class);
        assertThat(server.calls(TOKEN)).as("not with every call").hasSize(2);

        clock.advance(Duration.ofSeconds(15));
        assertThat(fault(ask(credentials(SentAs.BASIC_HEADER)))).isEqualTo(Fault.UNAVAILABLE);
    }

    @Test
    void fetchesANewTokenOnceWhenTheCarrierTakesTheOldOneNoMore() {
        givesTokens("3600");
        ask(credentials(SentAs.BASIC_HEADER));
        server.at(TRACK, call -> {
            var old = call.getRequestHeaders().getFirst("Authorization").endsWith("token-1");
            PretendServer.answering(old ? 401 : 200, "unknown").handle(call);
        });

        assertThat(ask(credentials(SentAs.BASIC_HEADER))).isInstanceOf(Reply.NotKnown.class);
        assertThat(bearers()).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
    }

    @Test
    void asksNoThirdTimeAndTakesAFreshTokensRefusalForGood() {
        givesTokens("3600");
        server.at(TRACK, PretendServer.answering(401, ""));

        assertThat(fault(ask(credentials(SentAs.BASIC_HEADER)))).isEqualTo(Fault.LOCKED_OUT);
        assertThat(server.calls(TRACK)).as("fetched just now").hasSize(1);
        assertThat(fault(ask(credentials(SentAs.BASIC_HEADER)))).isEqualTo(Fault.LOCKED_OUT);
        assertThat(server.calls(TRACK)).as("and once more with another").hasSize(3);
        assertThat(server.calls(TOKEN)).hasSize(2);
    }

    @Test
    void asksAgainOnlyWhereOneMoreCallIsAllowed() {
        givesTokens("3600");
        ask(credentials(SentAs.BASIC_HEADER));
        server.at(TRACK, PretendServer.answering(401, ""));

        exchange.ask(
                account(credentials(SentAs.BASIC_HEADER)),
                List.of(Inquiry.about("1")),
                new Allowance(() -> false, () -> false, tokensCounted::incrementAndGet));

        assertThat(server.calls(TRACK)).hasSize(2);
        assertThat(server.calls(TOKEN)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"error\":\"invalid_client\"}', LOCKED_OUT, 1",
        "401, '', LOCKED_OUT, 1",
        "403, '<html>', LOCKED_OUT, 1",
        "429, '', TOO_MANY_CALLS, 1",
        "500, '', SERVER_ERROR, 1",
        "503, '', UNAVAILABLE, 2",
        "302, '', UNREADABLE, 1",
        "200, '', UNREADABLE, 1",
        "200, '[]', UNREADABLE, 1",
        "200, '<html>soon</html>', UNREADABLE, 1",
        "200, '{\"access_token\":\"two\\nlines\"}', UNREADABLE, 1",
        "200, '{\"access_token\":null}', UNREADABLE, 1",
    })
    void tellsTheTokenEndpointsTroubles(int status, String body, Fault fault, int calls) {
        server.at(TOKEN, PretendServer.answering(status, body));

        var reply = ask(credentials(SentAs.BASIC_HEADER));

        assertThat(reply).isInstanceOfSatisfying(Reply.Failed.class, failed -> {
            assertThat(failed.fault()).isEqualTo(fault);
            assertThat(failed.asked()).as("about the parcel").isFalse();
            assertThat(failed.body()).isNull();
            assertThat(failed.detail()).contains("token endpoint");
        });
        assertThat(server.calls(TOKEN)).hasSize(calls);
        assertThat(server.calls(TRACK)).isEmpty();
    }

    @Test
    void doesNotWaitForATokenThatDrips() {
        server.at(TOKEN, server.dripping());

        var begin = System.nanoTime();
        assertThat(fault(ask(credentials(SentAs.BASIC_HEADER)))).isEqualTo(Fault.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void showsNoSecretAndNoToken() {
        server.at(TOKEN, PretendServer.answering(401, "{\"error_description\":\"s3cr:et is wrong\"}"));
        var account = account(credentials(SentAs.BASIC_HEADER));

        assertThat(ask(credentials(SentAs.BASIC_HEADER)).toString()).doesNotContain("s3cr");
        assertThat(account.toString()).doesNotContain("s3cr");
        assertThat(Token.of("abc123", Instant.EPOCH, Duration.ofHours(1)).toString())
                .doesNotContain("abc");
    }

    @Test
    void tellsTheCarrierOfANumber() {
        server.says("/pretend/register/1", "soon");
        var account = account(Credential.Headers.apiKey("X-Key"));

        assertThat(exchange.register(account, List.of(Inquiry.about("1")), allowance())
                        .map(Replies::whole))
                .containsInstanceOf(Reply.NotKnown.class);
        assertThat(server.calls("/pretend/register/1"))
                .singleElement()
                .satisfies(call -> assertThat(call.headers()).containsEntry("x-key", "open sesame"));
        assertThat(exchange.register(
                        account, List.of(Inquiry.about("1")), new Allowance(() -> true, () -> false, () -> {})))
                .isEmpty();
    }

    private void givesTokens(String expiresIn) {
        server.at(
                TOKEN,
                call -> PretendServer.answering(
                                200,
                                "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"expires_in\":%s}"
                                        .formatted(tokensGiven.incrementAndGet(), expiresIn))
                        .handle(call));
    }

    private Reply ask(Credential credential) {
        return exchange.ask(account(credential), List.of(Inquiry.about("1")), allowance())
                .whole();
    }

    private Allowance allowance() {
        return new Allowance(() -> true, () -> true, tokensCounted::incrementAndGet);
    }

    private Account account(Credential credential) {
        return new Account(
                new PretendCarrier("pretend", List.of("pretend"), List.of("id", "secret", "key"), credential),
                Account.SHARED,
                URI.create(server.url()),
                SECRETS,
                new Limits(1_000, 1_000, 10));
    }

    private static Credential credentials(SentAs sentAs) {
        return new ClientCredentials(TOKEN, sentAs, Map.of("scope", "tracking"));
    }

    private String header(String name) {
        return server.calls(TRACK).getFirst().headers().get(name);
    }

    private List<String> bearers() {
        return server.calls(TRACK).stream()
                .map(call -> call.headers().get("authorization"))
                .toList();
    }

    private static Fault fault(Reply reply) {
        return ((Reply.Failed) reply).fault();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
