package io.waybill.poller.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waybill.carriers.Inquiry;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.dhl.Dhl;
import io.waybill.carriers.fedex.Fedex;
import io.waybill.carriers.laposte.LaPoste;
import io.waybill.kit.time.MachineTime;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Limits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.util.unit.DataSize;

class CarrierExchangeTest {

    private static final String UNKNOWN = "{\"title\":\"No result found\",\"status\":404}";
    private static final ExchangeSettings SETTINGS = new ExchangeSettings(
            Duration.ofSeconds(1),
            Duration.ofMillis(700),
            DataSize.ofKilobytes(64),
            4,
            Duration.ofMillis(10),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10));

    private final List<HttpExchange> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CarrierHttp http = new CarrierHttp(SETTINGS);
    private final MachineTime time = new MachineTime(InstantSource.system());
    private final CarrierExchange exchange = new CarrierExchange(
            new AccountCalls(http, new Tokens(new TokenEndpoint(http, new TokenReading(), time), time), time),
            new Safeguards(SETTINGS, registry),
            SETTINGS,
            registry);
    private HttpServer server;
    private Account account;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        account = accountAt("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        http.close();
    }

    @Test
    void asksWithTheAccountsSecretWhatTheCarrierAsks() {
        serve(answer(404, UNKNOWN));

        var inquiry = new Inquiry("00340434", "parcel-de", "53113", null, null, "en");
        var reply = exchange.ask(account, List.of(inquiry), granted()).whole();

        assertThat(reply).isInstanceOf(Reply.NotKnown.class);
        var call = calls.getFirst();
        assertThat(call.getRequestURI().getPath()).isEqualTo("/track/shipments");
        assertThat(call.getRequestURI().getQuery()).contains("trackingNumber=00340434", "service=parcel-de");
        assertThat(call.getRequestHeaders().getFirst("DHL-API-Key")).isEqualTo("open sesame");
        assertThat(registry.get("waybill.poll.exchange").timer().count()).isOne();
    }

    @Test
    void givesUpOnAnEndlessBody() {
        serve(call -> {
            call.sendResponseHeaders(200, 0);
            var chunk = new byte[8 * 1024];
            while (end.getCount() > 0) {
                call.getResponseBody().write(chunk);
            }
        });

        assertThat(fault(ask())).isEqualTo(Fault.TOO_LONG);
        assertThat(calls).hasSize(1);
    }

    @Test
    void givesUpOnABodyThatDrips() {
        serve(call -> {
            call.sendResponseHeaders(200, 0);
            while (!ended(50)) {
                call.getResponseBody().write('{');
                call.getResponseBody().flush();
            }
        });

        var begin = System.nanoTime();
        assertThat(fault(ask())).isEqualTo(Fault.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        assertThat(calls).hasSize(1);
    }

    @Test
    void keepsAPageThatCameInsteadOfData() {
        serve(answer(200, "<html>We will be back soon</html>"));

        assertThat(ask()).isInstanceOfSatisfying(Reply.Failed.class, failed -> {
            assertThat(failed.fault()).isEqualTo(Fault.UNREADABLE);
            assertThat(new String(failed.body(), StandardCharsets.UTF_8)).contains("back soon");
        });
    }

    @Test
    void followsNoRedirect() {
        serve(call -> {
            call.getResponseHeaders().add("Location", "http://127.0.0.2:1/elsewhere");
            answer(302, "").handle(call);
        });

        assertThat(fault(ask())).isIn(Fault.REFUSED, Fault.UNREADABLE);
        assertThat(calls).hasSize(1);
    }

    @Test
    void hearsWhenToComeBack() {
        serve(call -> {
            call.getResponseHeaders().add("Retry-After", "30");
            answer(429, "{}").handle(call);
        });

        assertThat(ask()).isInstanceOfSatisfying(Reply.Failed.class, failed -> {
            assertThat(failed.fault()).isEqualTo(Fault.TOO_MANY_CALLS);
            assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        });
        assertThat(calls).hasSize(1);
    }

    @Test
    void triesOnceMoreWhereThatMayHelp() {
        serve(call -> answer(calls.size() == 1 ? 503 : 404, UNKNOWN).handle(call));

        assertThat(ask()).isInstanceOf(Reply.NotKnown.class);
        assertThat(calls).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"503, true, 2", "503, false, 1", "500, true, 1", "401, true, 1"})
    void triesNoMoreThanItIsGrantedOrThanHelps(int status, boolean grant, int times) {
        serve(answer(status, UNKNOWN));

        exchange.ask(account, List.of(Inquiry.about("1")), allowance(grant));

        assertThat(calls).hasSize(times);
    }

    /** DHL is asked with GET, which the JDK's client by itself sends twice. */
    @ParameterizedTest
    @CsvSource({"true, 2", "false, 1"})
    void sendsNothingThatItWasNotGrantedWhereTheCarrierHangsUp(boolean grant, int times) {
        serve(call -> {});

        var reply = exchange.ask(account, List.of(Inquiry.about("1")), allowance(grant))
                .whole();

        assertThat(reply).isInstanceOfSatisfying(Reply.Failed.class, failed -> {
            assertThat(failed.fault()).isEqualTo(Fault.CUT_OFF);
            assertThat(failed.detail()).doesNotContain("retries");
        });
        assertThat(calls).hasSize(times);
    }

    @Test
    void blamesNoCarrierForADatabaseThatIsAway() {
        serve(answer(404, UNKNOWN));
        var fedex = new Account(
                new Fedex(),
                Account.SHARED,
                account.url(),
                new Secrets(Map.of("id", "open", "secret", "sesame")),
                account.limits());
        var allowance = new Allowance(() -> false, () -> false, () -> {
            throw new CannotGetJdbcConnectionException("away");
        });

        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> exchange.ask(fedex, List.of(Inquiry.about("1")), allowance))
                    .isInstanceOf(CannotGetJdbcConnectionException.class);
        }

        assertThat(exchange.room(fedex)).isEqualTo(4);
        assertThat(calls).isEmpty();
    }

    @Test
    void noticesThatNobodyListens() {
        var nobody = accountAt("http://127.0.0.1:1");
        assertThat(fault(exchange.ask(nobody, List.of(Inquiry.about("1")), allowance(false))
                        .whole()))
                .isEqualTo(Fault.NO_CONNECTION);
    }

    @Test
    void leavesASickCarrierAloneAndNoOther() {
        serve(answer(500, UNKNOWN));
        for (int i = 0; i < 5; i++) {
            ask();
        }

        assertThat(exchange.room(account)).isZero();
        assertThat(fault(ask())).isEqualTo(Fault.HELD_BACK);
        assertThat(calls).hasSize(5);
        assertThat(exchange.room(new Account(new Dhl(), "other", account.url(), account.secrets(), account.limits())))
                .isEqualTo(4);
    }

    @Test
    void blamesNoCarrierForNumbersItRefuses() {
        serve(answer(400, UNKNOWN));
        for (int i = 0; i < 8; i++) {
            ask();
        }
        assertThat(exchange.room(account)).isEqualTo(4);
        assertThat(calls).hasSize(8);
    }

    @Test
    void triesAQuestionAboutSeveralOnceMoreForAllOfThem() {
        var items = "[{\"returnCode\":404,\"returnMessage\":\"no\",\"idShip\":\"1\"}]";
        serve(call -> answer(calls.size() == 1 ? 503 : 207, calls.size() == 1 ? "" : items)
                .handle(call));
        var grants = new AtomicInteger();

        var replies = askLaPoste("1", "2", new Allowance(() -> grants.incrementAndGet() == 1, () -> true, () -> {}));

        assertThat(calls).hasSize(2);
        assertThat(grants).hasValue(1);
        assertThat(replies.each()).extracting(told -> told.named()).containsExactly(true, false);
        assertThat(replies.each()).allSatisfy(told -> assertThat(told.reply()).isInstanceOf(Reply.NotKnown.class));
        assertThat(calls.getFirst().getRequestURI().getPath()).endsWith("/idships/1,2");
    }

    @Test
    void givesUpOnADrippingAnswerAboutSeveralAndHoldsNoOtherAccountBack() throws Exception {
        serve(call -> {
            call.sendResponseHeaders(200, 0);
            while (!ended(50)) {
                call.getResponseBody().write('[');
                call.getResponseBody().flush();
            }
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var dripping = threads.submit(() -> askLaPoste("1", "2", granted()));
            await().until(() -> exchange.room(laPoste()) == 3);
            assertThat(exchange.room(laPoste(), 1)).as("that one was promised").isEqualTo(3);
            assertThat(exchange.room(laPoste(), 3))
                    .as("two more have not begun")
                    .isOne();
            assertThat(exchange.room(account)).isEqualTo(4);
            assertThat(dripping.get().each())
                    .extracting(Replies.Told::reply)
                    .allSatisfy(reply -> assertThat(fault(reply)).isEqualTo(Fault.TIMED_OUT));
        }
        assertThat(exchange.room(laPoste())).isEqualTo(4);
    }

    private Replies askLaPoste(String one, String other, Allowance allowance) {
        return exchange.ask(laPoste(), List.of(Inquiry.about(one), Inquiry.about(other)), allowance);
    }

    private Account laPoste() {
        return new Account(new LaPoste(), Account.SHARED, account.url(), account.secrets(), account.limits());
    }

    private static Account accountAt(String url) {
        return new Account(
                new Dhl(),
                Account.SHARED,
                URI.create(url),
                new Secrets(Map.of("key", "open sesame")),
                new Limits(1_000, 1_000, 10));
    }

    private Reply ask() {
        return exchange.ask(account, List.of(Inquiry.about("1")), granted()).whole();
    }

    private static Allowance granted() {
        return allowance(true);
    }

    private static Allowance allowance(boolean again) {
        return new Allowance(() -> again, () -> again, () -> {});
    }

    private static Fault fault(Reply reply) {
        return ((Reply.Failed) reply).fault();
    }

    private void serve(HttpHandler handler) {
        server.createContext("/", call -> {
            calls.add(call);
            try (call) {
                handler.handle(call);
            }
        });
    }

    private static HttpHandler answer(int status, String body) {
        return call -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
        };
    }

    private boolean ended(long millis) throws IOException {
        try {
            return end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
