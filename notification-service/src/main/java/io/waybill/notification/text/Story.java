package io.waybill.notification.text;

import io.waybill.events.claims.ClaimDecided.DecidedBy;
import io.waybill.events.claims.Offer;
import io.waybill.events.orderevents.DateRange;
import io.waybill.notification.decision.News;
import io.waybill.notification.text.MailView.When;
import io.waybill.vocabulary.Cause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a piece of news, in words.
 *
 * @param when a date that matters
 */
record Story(
        String subject,
        String title,
        List<String> lead,
        @Nullable When when,
        List<String> offers,
        List<String> next) {

    static Story of(Letter letter, Words words, Dates dates) {
        var writing = new Writing(letter, words, dates);
        return switch (letter.news()) {
            case News.Shipped _ -> writing.told("shipped", List.of(words.text("calm")), writing.promised());
            case News.OnItsRound _ -> writing.told("out_for_delivery", List.of(), null);
            case News.Delivered delivered -> writing.told("delivered", writing.how(delivered), null);
            case News.Stalled stalled ->
                writing.told(
                        "delayed_stalled",
                        writing.why(stalled.cause(), stalled.buyerMustAct()),
                        writing.promised(),
                        dates.silence(stalled.silence()));
            case News.PromiseMissed missed ->
                writing.told(
                        "delayed_promise_missed",
                        writing.why(missed.cause(), missed.buyerMustAct()),
                        writing.promise(missed.promise()));
            case News.MovesAgain _ -> writing.told("cleared_stalled", List.of(words.text("calm")), writing.promised());
            case News.FoundAgain _ -> writing.told("cleared_presumed_lost", List.of(), null);
            case News.PresumedLost lost -> writing.lost(lost);
            case News.ClaimSettled settled -> writing.settled(settled);
        };
    }

    private record Writing(Letter letter, Words words, Dates dates) {

        /** @param more after what the texts say by themselves */
        Story told(String what, List<String> more, @Nullable When when, String... values) {
            return new Story(
                    words.text("subject." + what, values),
                    words.text("title." + what, values),
                    Stream.concat(words.all("lead." + what, values).stream(), more.stream())
                            .toList(),
                    when,
                    List.of(),
                    words.all("next." + what, values));
        }

        @Nullable When promised() {
            return letter.orders().stream()
                    .flatMap(order -> Stream.ofNullable(order.promise()))
                    .findFirst()
                    .map(this::promise)
                    .orElse(null);
        }

        @Nullable When promise(@Nullable DateRange promise) {
            if (promise == null) {
                return null;
            }
            var passed = promise.to().isBefore(dates.today());
            return new When(words.text(passed ? "when.promised.passed" : "when.promised"), dates.promise(promise));
        }

        List<String> how(News.Delivered delivered) {
            return words.ifAny("delivered." + delivered.detail()).stream().toList();
        }

        List<String> why(Cause cause, boolean buyerMustAct) {
            return Stream.concat(
                            words.ifAny("cause." + cause.wireName()).stream(),
                            Stream.of(words.text(buyerMustAct ? "act" : "calm")))
                    .toList();
        }

        Story lost(News.PresumedLost lost) {
            var until = dates.moment(lost.answerBy());
            return new Story(
                    words.text("subject.presumed_lost"),
                    words.text("title.presumed_lost"),
                    words.all("lead.presumed_lost"),
                    new When(words.text("when.answer"), until),
                    lost.offers().stream().map(this::offer).toList(),
                    words.all("next.presumed_lost", until));
        }

        private String offer(Offer offer) {
            return switch (offer.remedy()) {
                case REFUND -> words.text("offer.refund", amount(offer));
                case RESHIPMENT -> words.text("offer.reshipment");
            };
        }

        private String amount(Offer offer) {
            return Optional.ofNullable(offer.amount())
                    .map(money -> Amounts.of(money, words.language()))
                    .orElseGet(() -> words.text("amount.paid"));
        }

        Story settled(News.ClaimSettled settled) {
            var bySilence = settled.decidedBy() == DecidedBy.SILENCE
                    ? List.of(words.text("settled.silence"))
                    : List.<String>of();
            var what = "claim_settled." + settled.decision().remedy().wireName();
            return told(what, bySilence, null, amount(settled.decision()), settled.orderId());
        }
    }
}
