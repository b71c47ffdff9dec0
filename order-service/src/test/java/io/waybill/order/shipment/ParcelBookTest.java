package io.waybill.order.shipment;

import static io.waybill.order.shipment.Reported.BEN;
import static io.waybill.order.shipment.Reported.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.orderevents.Item;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParcelBookTest {

    private static final String N1 = "JJD000390000000001";
    private static final String N2 = "JJD000390000000002";

    private long nextId = 1;
    private ParcelBook book = bookOf();

    private ParcelBook bookOf(Parcel... known) {
        return new ParcelBook(
                List.of(known), Stream.generate(() -> new UUID(7, nextId++)).iterator());
    }

    private Parcel enter(Reported reported) {
        return book.parcel(book.enter(reported.report()));
    }

    @Test
    void oneNumberIsOneParcelThatMayHoldSeveralOrders() {
        var first = enter(order("A").number(N1));
        var both = enter(order("B").number(" jjd 00039-0000000001 ").buyer(BEN));

        assertThat(both.id()).isEqualTo(first.id());
        assertThat(both.orders()).extracting(OrderInParcel::orderId).containsExactly("A", "B");
    }

    @Test
    void oneOrderMayBeInSeveralParcels() {
        assertThat(enter(order("A").number(N2)).id())
                .isNotEqualTo(enter(order("A").number(N1)).id());
    }

    @Test
    void aNumberMeansTheSameParcelForHundredAndTwentyDays() {
        var first = enter(order("A").number(N1));

        assertThat(enter(order("B").number(N1).shippedAfter(Duration.ofDays(120)))
                        .id())
                .isEqualTo(first.id());
        assertThat(enter(order("C").number(N1).shippedAfter(Duration.ofDays(-120)))
                        .id())
                .isEqualTo(first.id());
        assertThat(enter(order("D").number(N1).shippedAfter(Duration.ofDays(120).plusSeconds(1)))
                        .id())
                .isNotEqualTo(first.id());
    }

    @Test
    void aNumberThatWasUsedAgainMeansTheNearerParcel() {
        enter(order("A").number(N1));
        var later = enter(order("B").number(N1).shippedAfter(Duration.ofDays(130)));

        assertThat(enter(order("C").number(N1).shippedAfter(Duration.ofDays(100)))
                        .id())
                .isEqualTo(later.id());
    }

    @Test
    void merchantsNeverShareAParcel() {
        var others = new Parcel(new UUID(9, 9), "other", Reported.SENT, List.of(), 1)
                .with(order("A").number(N1).report());
        book = bookOf(others);

        assertThat(enter(order("A").number(N1)).id()).isNotEqualTo(others.id());
    }

    @Test
    void withoutANumberTheOrderAndTheParcelIdTellParcelsApart() {
        var whole = enter(order("A"));

        assertThat(enter(order("A").parcel("P1")).id()).isNotEqualTo(whole.id());
        assertThat(enter(order("B")).id()).isNotEqualTo(whole.id());
        assertThat(enter(order("A").saidAfter(Duration.ofHours(1))).id()).isEqualTo(whole.id());
    }

    @Test
    void aNumberThatComesLaterIsSet() {
        var without = enter(order("A"));
        var with = enter(order("A").number(N1).saidAfter(Duration.ofHours(1)));

        assertThat(with.id()).isEqualTo(without.id());
        assertThat(with.trackingNumber()).isEqualTo(N1);
        assertThat(with.flags()).doesNotContain("no-number");
    }

    @Test
    void aNumberThatComesTooEarlyIsSetAsWell() {
        var without = enter(order("A").saidAfter(Duration.ofHours(1)));

        assertThat(enter(order("A").number(N1)).id()).isEqualTo(without.id());
        assertThat(book.parcel(without.id()).trackingNumber()).isEqualTo(N1);
    }

    @Test
    void anotherNumberOfANamedParcelCorrectsIt() {
        var wrong = enter(order("A").parcel("P1").number(N1));
        var right = enter(order("A").parcel("P1").number(N2).saidAfter(Duration.ofHours(1)));

        assertThat(right.id()).isEqualTo(wrong.id());
        assertThat(right.trackingNumber()).isEqualTo(N2);
    }

    @Test
    void anOlderReportNeverOverwritesANewerOne() {
        var newer = enter(order("A")
                .parcel("P1")
                .number(N2)
                .items(new Item(null, "Right", 1, null))
                .saidAfter(Duration.ofHours(1)));
        var older = enter(order("A").parcel("P1").number(N1).items(new Item(null, "Wrong", 1, null)));

        assertThat(older.id()).isEqualTo(newer.id());
        assertThat(older.trackingNumber()).isEqualTo(N2);
        assertThat(older.orders().getFirst().items()).extracting(Item::title).containsExactly("Right");
    }

    @Test
    void ofTwoReportsAtOneTimeTheLastHeardHolds() {
        enter(order("A").parcel("P1").number(N1));

        assertThat(enter(order("A").parcel("P1").number(N2)).trackingNumber()).isEqualTo(N2);
    }

    @Test
    void whatIsNotSaidAgainStays() {
        enter(order("A").number(N1).promised("2026-03-05", "2026-03-09"));
        var later = enter(order("A").number(N1).items().saidAfter(Duration.ofHours(1)));

        assertThat(later.orders().getFirst().items()).extracting(Item::title).containsExactly("Lamp");
        assertThat(later.orders().getFirst().promise()).isNotNull();
    }

    @Test
    void anOrderLeavesItsParcelForTheOneThatHasTheNumber() {
        var emptied = enter(order("A"));
        var joined = enter(order("B").number(N1));

        var both = enter(order("A").number(N1).saidAfter(Duration.ofHours(1)));

        assertThat(both.id()).isEqualTo(joined.id());
        assertThat(book.parcel(emptied.id()).orders()).isEmpty();
        assertThat(book.parcel(emptied.id()).flags()).containsExactly("joined");
        assertThat(book.parcel(emptied.id()).linkVersion()).isEqualTo(2);
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        var reports = new ArrayList<>(List.of(
                order("A").parcel("P1"),
                order("A").parcel("P1").number(N1).items().saidAfter(Duration.ofHours(1)),
                order("A").parcel("P1").items(new Item(null, "Vase", 2, null)).saidAfter(Duration.ofHours(2)),
                order("A").parcel("P1").number(N2).items().saidAfter(Duration.ofHours(3))));
        var ends = new HashSet<ShipmentChanged>();
        for (var seed = 0; seed < 50; seed++) {
            Collections.shuffle(reports, new Random(seed));
            nextId = 1;
            book = bookOf();
            reports.forEach(this::enter);
            book.changes().forEach(change -> ends.add(Publication.changed(change.after())));
        }

        assertThat(ends).singleElement().satisfies(end -> {
            assertThat(end.trackingNumber()).isEqualTo(N2);
            assertThat(end.orders().getFirst().items()).extracting(Item::title).containsExactly("Vase");
        });
    }

    @Test
    void aNewParcelIsSaidOnceAsItIsAfterTheBatch() {
        enter(order("A"));
        enter(order("A").number(N1).saidAfter(Duration.ofHours(1)));

        assertThat(book.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.event())
                        .hasValueSatisfying(event -> assertThat(event)
                                .isInstanceOfSatisfying(
                                        OrderShipped.class,
                                        shipped -> assertThat(shipped.trackingNumber())
                                                .isEqualTo(N1))));
    }

    @Test
    void aReportThatChangesNothingIsKeptAndNotSaid() {
        var known = order("A").number(N1).in(new UUID(5, 5));
        book = bookOf(known);

        enter(order("A").number(N1));
        assertThat(book.changes()).isEmpty();

        enter(order("A").number(N1).saidAfter(Duration.ofHours(1)));
        assertThat(book.changes()).singleElement().satisfies(change -> {
            assertThat(change.event()).isEmpty();
            assertThat(change.addedReports()).hasSize(1);
        });
    }
}
