package io.waybill.local.journey;

import io.waybill.events.messages.BuyerTold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a parcel ended as its plot has it, and its buyer was told so.
 *
 * @param missing what may come yet
 * @param wrong what will not be put right
 */
record Verdict(List<String> missing, List<String> wrong) {

    private static final String BY_MAIL = "email";
    private static final String OUT_FOR_DELIVERY = "out_for_delivery";

    /** @param inbox how often each message is in it, by its id */
    static Verdict of(Plot plot, @Nullable ParcelState parcel, Map<String, Long> inbox) {
        if (parcel == null) {
            return new Verdict(List.of("not registered"), List.of());
        }
        var missing = Stream.of(end(plot, parcel), untold(plot, parcel), missingIn(inbox, parcel))
                .flatMap(part -> part)
                .toList();
        var wrong = Stream.of(unexpected(plot, parcel), unsent(parcel), twiceIn(inbox, parcel))
                .flatMap(part -> part)
                .toList();
        return new Verdict(missing, wrong);
    }

    boolean isGood() {
        return missing.isEmpty() && wrong.isEmpty();
    }

    boolean hasEnded() {
        return missing.isEmpty() || !wrong.isEmpty();
    }

    String words() {
        return isGood()
                ? "as it should"
                : Stream.concat(wrong.stream(), missing.stream()).collect(Collectors.joining(", "));
    }

    private static Stream<String> end(Plot plot, ParcelState parcel) {
        var missing = new ArrayList<String>();
        if (plot.endsAsClaim() && !parcel.hasSettledClaim()) {
            missing.add("no claim settled");
        }
        if (!plot.endsAsClaim() && !parcel.isDelivered()) {
            missing.add("not delivered");
        }
        if (plot.opensClaim() && !parcel.hadClaim()) {
            missing.add("no claim opened");
        }
        if (parcel.hasOpenClaim()) {
            missing.add("a claim open");
        }
        return missing.stream();
    }

    private static Stream<String> untold(Plot plot, ParcelState parcel) {
        var told = mails(parcel).map(BuyerTold::what).toList();
        return plot.tells().stream().filter(what -> !told.contains(what)).map(what -> "no mail " + what);
    }

    private static Stream<String> missingIn(Map<String, Long> inbox, ParcelState parcel) {
        return sent(parcel, inbox, count -> count == 0).map(message -> label(message) + " not in the inbox");
    }

    private static Stream<String> twiceIn(Map<String, Long> inbox, ParcelState parcel) {
        return sent(parcel, inbox, count -> count > 1).map(message -> label(message) + " twice in the inbox");
    }

    private static Stream<BuyerTold> sent(ParcelState parcel, Map<String, Long> inbox, Predicate<Long> count) {
        return parcel.told().stream()
                .filter(message -> message.outcome() == BuyerTold.Outcome.SENT)
                .filter(message -> count.test(inbox.getOrDefault(id(message), 0L)));
    }

    /** Without angle brackets. */
    private static String id(BuyerTold message) {
        return message.messageId() == null ? "" : message.messageId().replaceAll("[<>]", "");
    }

    private static Stream<String> unsent(ParcelState parcel) {
        return parcel.told().stream()
                .filter(message -> message.outcome() != BuyerTold.Outcome.SENT)
                .map(message -> label(message) + " " + message.outcome().name().toLowerCase(Locale.ROOT));
    }

    /** A parcel may well be out for delivery twice. */
    private static Stream<String> unexpected(Plot plot, ParcelState parcel) {
        return mails(parcel).collect(Collectors.groupingBy(BuyerTold::what, Collectors.counting())).entrySet().stream()
                .filter(what -> !what.getKey().equals(OUT_FOR_DELIVERY))
                .filter(what -> what.getValue() > 1 || !plot.tells().contains(what.getKey()))
                .map(what -> "%d mail %s".formatted(what.getValue(), what.getKey()));
    }

    private static Stream<BuyerTold> mails(ParcelState parcel) {
        return parcel.told().stream().filter(message -> message.channel().equals(BY_MAIL));
    }

    private static String label(BuyerTold message) {
        return message.channel() + " " + message.what();
    }
}
