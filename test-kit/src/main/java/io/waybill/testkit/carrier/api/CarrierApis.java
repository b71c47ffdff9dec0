package io.waybill.testkit.carrier.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.waybill.testkit.carrier.Departures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All carriers' APIs at one address of loopback. */
public final class CarrierApis implements AutoCloseable {

    private static final int BACKLOG = 1024;

    private final Map<String, Contract> contracts = contracts();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource time;
    private final Map<String, Parcels> parcels = new HashMap<>();
    private final Map<String, Secrets> secrets = new HashMap<>();
    private final Map<String, LongAdder> calls = new HashMap<>();
    private final Map<String, Postings> postingsById = new ConcurrentHashMap<>();

    private CarrierApis(HttpServer server, Map<String, Map<String, String>> accounts, InstantSource time) {
        this.server = server;
        this.time = time;
        server.setExecutor(threads);
        accounts.forEach((id, byName) -> {
            parcels.put(id, new Parcels(time));
            secrets.put(id, new Secrets(byName));
            calls.put(id, new LongAdder());
            contract(id).paths().forEach(path -> server.createContext(path, exchange -> answer(id, exchange)));
        });
    }

    /**
     * @param port 0 for a free one
     * @param accounts secrets by name, by the carrier's id; only these carriers answer
     */
    public static CarrierApis start(int port, Map<String, Map<String, String>> accounts, InstantSource time)
            throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var apis = new CarrierApis(HttpServer.create(address, BACKLOG), accounts, time);
        apis.server.start();
        return apis;
    }

    /** All that there are. */
    public static List<String> ids() {
        return contracts().keySet().stream().sorted().toList();
    }

    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on the carrier knows the number, and the parcel goes its way. */
    public void send(String id, String number) {
        send(id, number, time.instant());
    }

    public void send(String id, String number, Instant startsAt) {
        parcels.get(contract(id).id()).send(number, contract(id).course(number), startsAt);
    }

    /**
     * A number that nobody sent sets out when it is first asked about.
     *
     * @param ours whether a carrier, by its id, may have the number
     * @param departures numbers that were asked about before are where they are by now
     */
    public void sendAnyOther(BiPredicate<String, String> ours, Departures departures) {
        parcels.forEach((id, known) -> known.sendAnyOther(
                number -> ours.test(id, number)
                        ? PostalWay.toldBy(
                                contract(id),
                                number,
                                departures.destination(number).orElse(null))
                        : Optional.empty(),
                departures));
    }

    /**
     * From now on the carrier posts what happens to parcels that it was asked to follow, with the account's secret.
     *
     * @param address as it would be typed in at the carrier's portal
     */
    public void postTo(String id, URI address, Manner... manners) {
        var postings = new Postings(contract(id), parcels.get(id), secrets.get(id), address, Set.of(manners));
        postingsById.put(id, postings);
    }

    /** How many of its postings were taken. */
    public long posted(String id) {
        return postingsById.get(id).taken();
    }

    /** How many of its postings were refused, forged ones too. */
    public long refused(String id) {
        return postingsById.get(id).refused();
    }

    /** Of all requests to a carrier, those for tokens too. */
    public long calls(String id) {
        return calls.get(id).sum();
    }

    /** How often a token was asked for. */
    public long tokens(String id) {
        return secrets.get(id).tokensGiven();
    }

    /** Tokens that were given are good no more. */
    public void endTokens(String id) {
        secrets.get(id).endTokens();
    }

    @Override
    public void close() {
        postingsById.values().forEach(Postings::close);
        server.stop(0);
        threads.close();
    }

    /** New ones: some remember what they were told. */
    private static Map<String, Contract> contracts() {
        return List.<Contract>of(
                        new UpsApi(),
                        new FedExApi(),
                        new UspsApi(),
                        new UspsWebToolsApi(),
                        new EmsApi(),
                        new JdptApi("china-post-jdpt", "/querypush-pcpw/mailTrackProtocolPortal/queryMailTrackWn"),
                        new JdptApi("china-post-plus", "/querypush-twswn/mailTrack/queryMailTrackWn/plus"),
                        new LaPosteApi(),
                        new RoyalMailApi(),
                        new CanadaPostApi(),
                        new PostNordApi(),
                        new MyDhlApi(),
                        new ParcelDeApi(),
                        new SeventeenTrackApi(),
                        new AfterShipApi(),
                        new ParcelsappApi())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Contract::id, Function.identity()));
    }

    private Contract contract(String id) {
        var contract = contracts.get(id);
        if (contract == null) {
            throw new IllegalArgumentException("no carrier '" + id + "'; there are " + ids());
        }
        return contract;
    }

    private void answer(String id, HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.get(id).increment();
            var said = contract(id).answer(Call.of(exchange), parcels.get(id), secrets.get(id));
            var bytes = said.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", said.contentType());
            said.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
