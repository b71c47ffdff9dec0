package io.waybill.testkit.carrier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** DHL on loopback: parcels that were registered travel on the given time, and anybody with the key may track them. */
public final class CarrierSimulator implements AutoCloseable {

    private static final int BACKLOG = 1024;

    private final Map<String, Play> plays = new ConcurrentHashMap<>();
    private final Calls calls = new Calls();
    private final Closing closing = new Closing();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource time;
    private final HttpServer server;
    private volatile Function<String, @Nullable Play> anyOther = _ -> null;

    private CarrierSimulator(HttpServer server, String apiKey, InstantSource time) {
        this.server = server;
        this.time = time;
        server.setExecutor(threads);
        server.createContext("/track/shipments", new Tracking(apiKey, this::find, calls, time, new Trouble(closing)));
        server.createContext("/_simulator/journeys", new Registration(this::play, time));
        server.createContext("/_simulator/calls", this::tellCalls);
    }

    /** Port 0 is a free one. */
    public static CarrierSimulator start(int port, String apiKey, InstantSource time) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var simulator = new CarrierSimulator(HttpServer.create(address, BACKLOG), apiKey, time);
        simulator.server.start();
        return simulator;
    }

    /** Where carriers' clients take {@code /track/shipments} from. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on; a number that is on its way already starts anew. */
    public void play(Journey journey) {
        play(new Play(journey, time.instant()));
    }

    public void play(Journey journey, Instant startsAt) {
        play(new Play(journey, startsAt));
    }

    /** A number that nobody has registered sets out when it is first asked about, unless there is no journey for it. */
    public void playAnyOther(Function<String, @Nullable Journey> journeys) {
        playAnyOther(journeys, Departures.unwritten());
    }

    /** As above, with numbers that were asked about before where they are by now. */
    public void playAnyOther(Function<String, @Nullable Journey> journeys, Departures departures) {
        anyOther = number -> {
            var journey = journeys.apply(number);
            return journey == null ? null : new Play(journey, departures.of(number, time.instant()));
        };
    }

    private @Nullable Play find(String number) {
        return number.isBlank() ? null : plays.computeIfAbsent(number, anyOther);
    }

    private void play(Play play) {
        plays.put(play.journey().number(), play);
    }

    /** Of all requests to track, those without success too. */
    public long calls() {
        return calls.total();
    }

    public long calls(String number) {
        return calls.of(number);
    }

    @Override
    public void close() {
        closing.begin();
        server.stop(0);
        threads.close();
    }

    private void tellCalls(HttpExchange exchange) throws IOException {
        try (exchange) {
            var told = JsonMapper.shared().createObjectNode().put("total", calls.total());
            var numbers = told.putObject("numbers");
            calls.byNumber().forEach(numbers::put);
            Reply.json(200, told).sendTo(exchange);
        }
    }
}
