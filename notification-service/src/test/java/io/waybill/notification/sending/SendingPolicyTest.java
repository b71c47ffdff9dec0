package io.waybill.notification.sending;

import static io.waybill.notification.Examples.ANNA;
import static io.waybill.notification.Examples.BEN;
import static io.waybill.notification.Examples.CLAIM;
import static io.waybill.notification.Examples.MONDAY;
import static io.waybill.notification.Examples.OFFERS;
import static io.waybill.notification.Examples.SHIPMENT;
import static io.waybill.notification.Examples.order;
import static io.waybill.notification.Examples.profile;
import static io.waybill.notification.Examples.shipped;
import static io.waybill.notification.Examples.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.merchants.MerchantProfile;
import io.waybill.notification.contact.Contact;
import io.waybill.notification.decision.Channel;
import io.waybill.notification.decision.News;
import io.waybill.notification.decision.Why;
import io.waybill.notification.message.Message;
import io.waybill.notification.message.MessageState;
import io.waybill.notification.message.Sibling;
import io.waybill.notification.parcel.ClaimEnd;
import io.waybill.notification.parcel.Parcel;
import io.waybill.notification.parcel.Trouble;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SendingPolicyTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final News.Stalled STALLED = new News.Stalled(Duration.ofDays(3), Cause.UNKNOWN, false, 1);
    private static final News.PromiseMissed MISSED = new News.PromiseMissed(null, Cause.UNKNOWN, false, 1);
    private static final News.PresumedLost LOST = lost(MONDAY);

    private Parcel parcel = Parcel.met(shipped(SHIPMENT, "demo", false, order("A-1", ANNA)));
    private @Nullable Contact contact =
            new Contact(ANNA, "Anna", "anna@mail.example", "+4915112345678", "de", "DE", false);
    private @Nullable MerchantProfile profile = profile("demo", "en", null);
    private List<Trouble> troubles = List.of();
    private Map<UUID, ClaimEnd> claimEnds = Map.of();
    private List<Sibling> siblings = List.of();
    private boolean smsAccount = true;

    static List<News> all() {
        return List.of(
                new News.Shipped(List.of("A-1"), 1),
                new News.OnItsRound(1),
                new News.Delivered("signed", 1),
                STALLED,
                MISSED,
                LOST,
                settled());
    }

    static List<News> overtakenByDelivery() {
        return List.of(
                new News.Shipped(List.of("A-1"), 1),
                new News.OnItsRound(1),
                STALLED,
                MISSED,
                LOST,
                new News.MovesAgain(1),
                new News.FoundAgain(1));
    }

    @ParameterizedTest
    @MethodSource("all")
    void sendsWhatStillHolds(News news) {
        assertThat(judged(news, Channel.EMAIL))
                .isEqualTo(new Judgement.Send(new Address.Mailbox("anna@mail.example", "Anna")));
    }

    @ParameterizedTest
    @MethodSource("overtakenByDelivery")
    void isOvertakenByDelivery(News news) {
        parcel = parcel.heard(status(SHIPMENT, "demo", Detail.SIGNED, 1, false, true));

        assertThat(judged(news, Channel.EMAIL)).isEqualTo(new Judgement.Suppress(Why.DELIVERED_BEFORE_SENT));
    }

    @Test
    void tellsOfADeliveryAndOfAClaimThatIsSettledHoweverLate() {
        parcel = parcel.heard(status(SHIPMENT, "demo", Detail.SIGNED, 1, false, true));

        assertThat(judged(new News.Delivered("signed", 1), Channel.EMAIL)).isInstanceOf(Judgement.Send.class);
        assertThat(judged(settled(), Channel.EMAIL)).isInstanceOf(Judgement.Send.class);
    }

    @Test
    void doesNotTellOfADelayThatIsOver() {
        troubles = List.of(
                trouble(DelayRule.STALLED, 1, MONDAY, MONDAY.plus(DAY)),
                trouble(DelayRule.PROMISE_MISSED, 1, MONDAY, MONDAY.plus(DAY)));

        assertThat(judged(STALLED, Channel.SMS)).isEqualTo(new Judgement.Suppress(Why.CLEARED_BEFORE_SENT));
        assertThat(judged(MISSED, Channel.SMS)).isEqualTo(new Judgement.Suppress(Why.CLEARED_BEFORE_SENT));
    }

    @Test
    void tellsOfADelayThatLastsThoughAnotherOfItsKindIsOver() {
        troubles = List.of(
                trouble(DelayRule.STALLED, 1, MONDAY, MONDAY.plus(DAY)),
                trouble(DelayRule.STALLED, 2, MONDAY.plus(DAY), null));

        assertThat(judged(new News.Stalled(DAY, Cause.NONE, false, 2), Channel.EMAIL))
                .isInstanceOf(Judgement.Send.class);
    }

    @ParameterizedTest
    @EnumSource(ClaimEnd.class)
    void offersNothingOfAClaimThatHasEnded(ClaimEnd end) {
        claimEnds = Map.of(CLAIM, end);

        assertThat(judged(LOST, Channel.EMAIL))
                .isEqualTo(new Judgement.Suppress(
                        switch (end) {
                            case SETTLED -> Why.CLAIM_SETTLED_BEFORE_SENT;
                            case WITHDRAWN -> Why.CLAIM_WITHDRAWN_BEFORE_SENT;
                        }));
    }

    @Test
    void offersNothingOnceTheParcelIsFound() {
        troubles = List.of(trouble(DelayRule.PRESUMED_LOST, 1, MONDAY, MONDAY));
        assertThat(judged(LOST, Channel.EMAIL)).isEqualTo(new Judgement.Suppress(Why.CLEARED_BEFORE_SENT));

        troubles = List.of(trouble(DelayRule.PRESUMED_LOST, 1, MONDAY.minus(DAY), MONDAY.minusSeconds(1)));
        assertThat(judged(LOST, Channel.EMAIL)).isInstanceOf(Judgement.Send.class);
    }

    @ParameterizedTest
    @EnumSource(MessageState.class)
    void tellsThatItMovesAgainOnlyToWhomItWasSaidToStandStill(MessageState delayed) {
        siblings = List.of(
                new Sibling(SHIPMENT, ANNA, STALLED, delayed),
                new Sibling(SHIPMENT, BEN, STALLED, MessageState.SENT),
                new Sibling(SHIPMENT, ANNA, new News.Stalled(DAY, Cause.NONE, false, 2), MessageState.SENT));

        var judged = judged(new News.MovesAgain(1), Channel.EMAIL);
        switch (delayed) {
            case SENT, UNKNOWN -> assertThat(judged).isInstanceOf(Judgement.Send.class);
            case DUE, WAITING, SENDING, ENDING ->
                assertThat(judged).isEqualTo(new Judgement.Wait(Why.DELAY_NOT_SETTLED));
            case REFUSED, SUPPRESSED, NOT_TOLD, NOT_INTRODUCED ->
                assertThat(judged).isEqualTo(new Judgement.DoNotTell(Why.DELAY_NOT_TOLD));
        }
    }

    @Test
    void tellsNobodyThatItMovesAgainWhoNeverHeardThatItStood() {
        assertThat(judged(new News.MovesAgain(1), Channel.EMAIL))
                .isEqualTo(new Judgement.DoNotTell(Why.DELAY_NOT_TOLD));
    }

    @Test
    void waitsForTheClaimOfAParcelThatWasFound() {
        assertThat(judged(new News.FoundAgain(1), Channel.EMAIL)).isEqualTo(new Judgement.Wait(Why.DELAY_NOT_SETTLED));

        siblings = List.of(new Sibling(SHIPMENT, ANNA, LOST, MessageState.SENT));
        assertThat(judged(new News.FoundAgain(1), Channel.EMAIL)).isInstanceOf(Judgement.Send.class);

        siblings = List.of(new Sibling(SHIPMENT, ANNA, LOST, MessageState.SUPPRESSED));
        assertThat(judged(new News.FoundAgain(1), Channel.EMAIL))
                .isEqualTo(new Judgement.DoNotTell(Why.DELAY_NOT_TOLD));
    }

    @Test
    void tellsTheClaimsOfAParcelThatIsLostTwiceApart() {
        troubles = List.of(
                trouble(DelayRule.PRESUMED_LOST, 1, MONDAY.minus(DAY), MONDAY.plus(DAY)),
                trouble(
                        DelayRule.PRESUMED_LOST,
                        2,
                        MONDAY.plus(DAY.multipliedBy(3)),
                        MONDAY.plus(DAY.multipliedBy(5))));
        siblings = List.of(
                new Sibling(SHIPMENT, ANNA, LOST, MessageState.SENT),
                new Sibling(SHIPMENT, ANNA, lost(MONDAY.plus(DAY.multipliedBy(4))), MessageState.SUPPRESSED));

        assertThat(judged(new News.FoundAgain(1), Channel.EMAIL)).isInstanceOf(Judgement.Send.class);
        assertThat(judged(new News.FoundAgain(2), Channel.EMAIL))
                .isEqualTo(new Judgement.DoNotTell(Why.DELAY_NOT_TOLD));
    }

    @Test
    void waitsForWhatItCannotBeSentWithout() {
        profile = null;
        assertThat(judged(LOST, Channel.EMAIL)).isEqualTo(new Judgement.Wait(Why.MERCHANT_NOT_KNOWN));

        contact = null;
        assertThat(judged(LOST, Channel.EMAIL)).isEqualTo(new Judgement.Wait(Why.CONTACT_NOT_KNOWN));
    }

    @Test
    void tellsAnErasedBuyerNothingAndWaitsForNothing() {
        profile = null;
        contact = new Contact(ANNA, null, null, null, null, null, true);

        assertThat(judged(LOST, Channel.EMAIL)).isEqualTo(new Judgement.DoNotTell(Why.ERASED));
    }

    @Test
    void sendsNoTextMessageWithoutAnAccount() {
        smsAccount = false;

        assertThat(judged(STALLED, Channel.SMS)).isEqualTo(new Judgement.DoNotTell(Why.NO_SMS_ACCOUNT));
        assertThat(judged(STALLED, Channel.EMAIL)).isInstanceOf(Judgement.Send.class);
    }

    private Judgement judged(News news, Channel channel) {
        var message = new Message(
                UUID.randomUUID(),
                "demo",
                news.subject(SHIPMENT).toString(),
                ANNA,
                channel,
                SHIPMENT,
                news,
                MessageState.DUE,
                0,
                MONDAY);
        return SendingPolicy.judge(
                message, new Circumstances(parcel, contact, profile, troubles, claimEnds, siblings, smsAccount));
    }

    private static Trouble trouble(DelayRule rule, int occurrence, Instant detectedAt, @Nullable Instant clearedAt) {
        return new Trouble(SHIPMENT, rule, occurrence, detectedAt, clearedAt);
    }

    private static News.PresumedLost lost(Instant openedAt) {
        return new News.PresumedLost(CLAIM, "A-1", 1, OFFERS, openedAt, openedAt.plus(DAY));
    }

    private static News.ClaimSettled settled() {
        return new News.ClaimSettled(CLAIM, "A-1", OFFERS.getFirst(), DecidedBy.BUYER);
    }
}
