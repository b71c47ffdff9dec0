package io.waybill.local.journey;

import io.waybill.events.Topics;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.local.inbox.Message;
import io.waybill.local.kafka.OrderEventSender;
import io.waybill.local.kafka.TopicTail;
import io.waybill.testkit.carrier.CarrierSimulator;
import io.waybill.testkit.carrier.Departures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Parcels on their way, and everything that the topics say of them, told as it comes. */
public final class Play implements AutoCloseable {

    private static final Duration MOMENT = Duration.ofMillis(200);

    private final TopicTail tail;
    private final InstantSource businessTime;
    private final Consumer<String> say;
    private final Supplier<List<Message>> inbox;
    private final Departures departures;
    private final PlayedBuyer buyer = new PlayedBuyer();
    private final ParcelBoard board = new ParcelBoard();
    private List<PlayedParcel> parcels = List.of();

    /**
     * Knows what was said before it was here, and does not repeat it.
     *
     * @param departures is told where parcels go
     */
    public Play(
            String bootstrapServers,
            InstantSource businessTime,
            Supplier<List<Message>> inbox,
            Departures departures,
            Consumer<String> say) {
        this.tail = new TopicTail(
                bootstrapServers,
                List.of(
                        Topics.ORDER_EVENTS_REJECTED,
                        Topics.SHIPMENTS,
                        Topics.STATUSES,
                        Topics.CARRIER_HEALTH,
                        Topics.DELAYS,
                        Topics.CLAIMS,
                        Topics.MESSAGES));
        this.businessTime = businessTime;
        this.inbox = inbox;
        this.departures = departures;
        this.say = say;
        while (!tail.isPastTheOld()) {
            hear(_ -> {});
        }
    }

    /** Before anybody can ask: the carrier knows the parcels of earlier runs. */
    public static void remember(Path file, CarrierSimulator carrier, InstantSource businessTime) throws IOException {
        if (Files.exists(file)) {
            Playbill.read(file, businessTime.instant()).playAt(carrier);
        }
    }

    /** Goes on with the parcels of the last run; where they have all ended, with new ones. */
    public void begin(Path file, CarrierSimulator carrier, String bootstrapServers)
            throws IOException, InterruptedException {
        var now = businessTime.instant();
        var bill = Playbill.read(file, now);
        parcels = bill.parcels();
        if (haveEnded() || isOverdue()) {
            bill = bill.next(now);
            parcels = bill.parcels();
        }
        bill.write(file);
        bill.playAt(carrier);
        try (var sender = new OrderEventSender(bootstrapServers)) {
            for (var parcel : parcels) {
                sender.send(DemoOrder.shipped(parcel));
            }
        }
    }

    /** Tells what happens until all parcels have ended or should have. */
    public void untilTheEnd(BooleanSupplier goesOn) {
        tell(() -> goesOn.getAsBoolean() && !haveEnded() && !isOverdue());
    }

    /** Tells what happens for as long as it goes on. */
    public void tell(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            hear(say);
        }
    }

    /** As their plots have it, and every buyer was told. */
    public boolean haveEndedWell() {
        return verdicts().values().stream().allMatch(Verdict::isGood);
    }

    private boolean haveEnded() {
        return verdicts().values().stream().allMatch(Verdict::hasEnded);
    }

    public String summary() {
        return Summary.of(verdicts(), this::state);
    }

    private Map<PlayedParcel, Verdict> verdicts() {
        var messages = inbox.get().stream()
                .flatMap(message -> Optional.ofNullable(message.messageId()).stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        var verdicts = new LinkedHashMap<PlayedParcel, Verdict>();
        parcels.forEach(parcel ->
                verdicts.put(parcel, Verdict.of(parcel.plot(), state(parcel).orElse(null), messages)));
        return verdicts;
    }

    /** Of the parcels played, those that order-service has registered. */
    public List<String> numbers() {
        return parcels.stream().map(PlayedParcel::number).toList();
    }

    private boolean isOverdue() {
        var now = businessTime.instant();
        return parcels.stream().allMatch(parcel -> parcel.latestEnd().isBefore(now));
    }

    private Optional<ParcelState> state(PlayedParcel parcel) {
        return board.withNumber(parcel.number());
    }

    private void hear(Consumer<String> listener) {
        tail.poll(MOMENT).forEach(received -> {
            if (received.event() instanceof OrderShipped shipped) {
                sendOnItsWay(shipped);
            }
            board.take(received, businessTime.instant()).ifPresent(listener);
        });
        parcels.stream()
                .map(PlayedParcel::plot)
                .filter(Plot::endsAsClaim)
                .forEach(plot -> buyer.read(inbox.get(), Cast.of(plot).mailbox()));
    }

    private void sendOnItsWay(OrderShipped shipped) {
        var number = shipped.trackingNumber();
        var destination = shipped.destination();
        if (number != null && destination != null) {
            departures.goesTo(number, destination.country());
        }
    }

    @Override
    public void close() {
        buyer.close();
        tail.close();
    }
}
