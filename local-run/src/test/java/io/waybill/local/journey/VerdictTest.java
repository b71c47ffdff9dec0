package io.waybill.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Money;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.Remedy;
import io.waybill.events.messages.BuyerTold;
import io.waybill.events.messages.BuyerTold.Outcome;
import io.waybill.vocabulary.Detail;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID BUYER = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final UUID CLAIM = UUID.fromString("01900000-0000-7000-8000-000000000003");

    private final Map<String, Long> inbox = new HashMap<>();

    @ParameterizedTest
    @EnumSource
    void isGoodWhenAParcelEndedAsItsPlotHasItAndEveryMailIsThereOnce(Plot plot) {
        assertThat(verdict(plot, toldAll(plot, ended(plot)))).isEqualTo(new Verdict(List.of(), List.of()));
    }

    @Test
    void waitsForWhatIsMissing() {
        assertThat(verdict(Plot.SMOOTH, null).missing()).containsExactly("not registered");
        assertThat(verdict(Plot.SMOOTH, ParcelState.of(ID, NOW)).missing())
                .containsExactly("not delivered", "no mail shipped", "no mail delivered");
        assertThat(verdict(Plot.LOST_REFUNDED, toldAll(Plot.LOST_REFUNDED, ParcelState.of(ID, NOW)))
                        .missing())
                .containsExactly("no claim settled", "no claim opened");
        var open = toldAll(Plot.LOST_FOUND, delivered()).claimed(opened(), NOW);
        assertThat(verdict(Plot.LOST_FOUND, open).missing()).containsExactly("a claim open");
        assertThat(verdict(Plot.LOST_FOUND, open).hasEnded()).isFalse();
    }

    @Test
    void waitsForAMessageThatWasSentAndIsNotThere() {
        var told = toldAll(Plot.SMOOTH, delivered());
        inbox.remove("shipped-1-email");

        assertThat(verdict(Plot.SMOOTH, told).missing()).containsExactly("email shipped not in the inbox");
    }

    @Test
    void isWrongWhereAMessageCameTwice() {
        var told = toldAll(Plot.SMOOTH, delivered());
        inbox.put("shipped-1-email", 2L);

        assertThat(verdict(Plot.SMOOTH, told).wrong()).containsExactly("email shipped twice in the inbox");
        assertThat(verdict(Plot.SMOOTH, told).hasEnded()).isTrue();
        assertThat(verdict(Plot.SMOOTH, told).isGood()).isFalse();
    }

    @Test
    void isWrongWhereSomethingWasToldThatThePlotHasNot() {
        var told = tell(tell(toldAll(Plot.SMOOTH, delivered()), "shipped", 2, "email"), "delayed_stalled", 1, "email");

        assertThat(verdict(Plot.SMOOTH, told).wrong())
                .containsExactlyInAnyOrder("2 mail shipped", "1 mail delayed_stalled");
    }

    @Test
    void leavesOpenHowOftenAParcelIsSeenOutForDelivery() {
        var told = toldAll(Plot.SMOOTH, delivered());
        told = tell(tell(told, "out_for_delivery", 1, "email"), "out_for_delivery", 2, "email");

        assertThat(verdict(Plot.SMOOTH, tell(told, "out_for_delivery", 1, "sms"))
                        .isGood())
                .isTrue();
    }

    @Test
    void isWrongWhereAMessageIsInDoubt() {
        var told = toldAll(Plot.SMOOTH, delivered()).told(message("out_for_delivery", 1, "sms", Outcome.UNKNOWN));

        assertThat(verdict(Plot.SMOOTH, told).wrong()).containsExactly("sms out_for_delivery unknown");
    }

    private Verdict verdict(Plot plot, ParcelState state) {
        return Verdict.of(plot, state, inbox);
    }

    private ParcelState toldAll(Plot plot, ParcelState state) {
        for (var what : plot.tells()) {
            state = tell(state, what, 1, "email");
        }
        return state;
    }

    private ParcelState tell(ParcelState state, String what, int occurrence, String channel) {
        inbox.put(what + "-" + occurrence + "-" + channel, 1L);
        return state.told(message(what, occurrence, channel, Outcome.SENT));
    }

    private static BuyerTold message(String what, int occurrence, String channel, Outcome outcome) {
        var id = "<%s-%d-%s>".formatted(what, occurrence, channel);
        return new BuyerTold("demo", ID, ID.toString(), what, occurrence, BUYER, channel, outcome, id, NOW);
    }

    private static ParcelState ended(Plot plot) {
        return switch (plot) {
            case SMOOTH, SCRAMBLED, CARRIER_DOWN, STALLED, LATE, PICKUP, CUSTOMS -> delivered();
            case LOST_REFUNDED ->
                ParcelState.of(ID, NOW).claimed(opened(), NOW).claimed(closed(ClaimClosed.Outcome.SETTLED), NOW);
            case LOST_FOUND ->
                delivered().claimed(opened(), NOW).claimed(closed(ClaimClosed.Outcome.PARCEL_FOUND), NOW);
        };
    }

    private static ParcelState delivered() {
        return ParcelState.of(ID, NOW).means(Detail.TO_RECIPIENT.meaning(), false);
    }

    private static ClaimOpened opened() {
        var offers = List.of(new Offer(Remedy.REFUND, new Money(100, "EUR")));
        return new ClaimOpened(CLAIM, ID, "demo", "A-1", BUYER, 1, offers, NOW, NOW.plusSeconds(1), true);
    }

    private static ClaimClosed closed(ClaimClosed.Outcome outcome) {
        return new ClaimClosed(CLAIM, ID, "demo", "A-1", BUYER, outcome, NOW, true);
    }
}
