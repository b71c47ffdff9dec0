package io.waybill.order.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.orderevents.Buyer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecognitionPolicyTest {

    private static OrderBuyer order(String id, @Nullable String customer, @Nullable String email) {
        return of("demo", id, customer, email);
    }

    private static OrderBuyer of(String merchant, String id, @Nullable String customer, @Nullable String email) {
        var buyer = new Buyer(customer, null, email, null, null, null);
        return new OrderBuyer(merchant, id, buyer, Instant.EPOCH);
    }

    private static boolean same(OrderBuyer one, OrderBuyer other) {
        var recognised = RecognitionPolicy.recognise(List.of(one, other), Map.of(), UUID::randomUUID);
        return recognised.buyerOf(one).equals(recognised.buyerOf(other));
    }

    @Test
    void knowsABuyerByTheCustomerId() {
        assertThat(same(order("A", "c-1", "a@example.org"), order("B", "c-1", "b@example.org")))
                .isTrue();
        assertThat(same(order("A", "c-1", null), order("B", "c-2", null))).isFalse();
    }

    @Test
    void knowsABuyerByTheAddressHoweverItIsWritten() {
        assertThat(same(order("A", null, "Ada@Example.org"), order("B", null, " ada@example.org ")))
                .isTrue();
    }

    @Test
    void knowsABuyerByTheOrderWhereNothingElseIsSaid() {
        assertThat(same(order("A", null, null), order("A", null, null))).isTrue();
        assertThat(same(order("A", "c-1", null), order("A", null, null))).isTrue();
        assertThat(same(order("A", null, " "), order("B", null, " "))).isFalse();
    }

    @Test
    void theStrongerKeyDecides() {
        var ada = order("A", "c-1", "shared@example.org");
        var ben = order("B", "c-2", "ben@example.org");
        var recognised = RecognitionPolicy.recognise(
                List.of(ada, ben, order("C", "c-2", "shared@example.org")), Map.of(), UUID::randomUUID);

        assertThat(recognised.buyerOf(order("C", "c-2", "shared@example.org"))).isEqualTo(recognised.buyerOf(ben));
    }

    @Test
    void merchantsNeverShareABuyer() {
        assertThat(same(of("demo", "A", "c-1", "a@example.org"), of("atelier", "A", "c-1", "a@example.org")))
                .isFalse();
    }

    @Test
    void keepsWhoIsKnownAndAddsTheNewKeys() {
        var known = UUID.randomUUID();
        var address = new BuyerKey("demo", BuyerKey.Kind.EMAIL, "a@example.org");
        var recognised = RecognitionPolicy.recognise(
                List.of(order("A", "c-1", "a@example.org")), Map.of(address, known), UUID::randomUUID);

        assertThat(recognised.added())
                .containsOnly(
                        Map.entry(new BuyerKey("demo", BuyerKey.Kind.CUSTOMER, "c-1"), known),
                        Map.entry(new BuyerKey("demo", BuyerKey.Kind.ORDER, "A"), known));
    }

    @Test
    void leavesAddressesOutOfItsText() {
        assertThat(new BuyerKey("demo", BuyerKey.Kind.EMAIL, "a@example.org").toString())
                .doesNotContain("a@example.org");
    }
}
