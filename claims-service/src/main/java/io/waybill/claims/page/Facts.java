package io.waybill.claims.page;

import io.waybill.claims.buyer.Buyer;
import io.waybill.claims.claim.Claim;
import io.waybill.claims.claim.Loss;
import io.waybill.events.delays.DelayDetected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the claim is about. */
record Facts(List<Fact> all) {

    record Fact(String label, List<String> values) {}

    static Facts of(Claim claim, Optional<Loss> loss, Buyer buyer, Moments moments, Instant now) {
        var words = moments.words();
        // What was heard of it since is the tracking page's to show.
        var evidence = loss.map(Loss::said).filter(_ -> claim.endedAt().isEmpty());
        return new Facts(Stream.of(
                        new Fact(words.text("fact.contents"), contents(claim)),
                        new Fact(
                                words.text("fact.order"),
                                List.of(claim.facts().key().orderId())),
                        new Fact(
                                words.text("fact.buyer"),
                                Stream.ofNullable(buyer.name()).toList()),
                        new Fact(
                                words.text("fact.last-scan"),
                                evidence.map(said -> said.evidence().lastScan()).stream()
                                        .map(scan -> moments.day(scan.local().toLocalDate()))
                                        .toList()),
                        new Fact(
                                words.text("fact.silence"),
                                evidence.stream()
                                        .map(said -> moments.span(silence(said, now)))
                                        .toList()))
                .filter(fact -> !fact.values().isEmpty())
                .toList());
    }

    private static List<String> contents(Claim claim) {
        return claim.facts().items().stream()
                .map(item -> item.title() + " (" + item.quantity() + ")")
                .toList();
    }

    private static Duration silence(DelayDetected said, Instant now) {
        return said.evidence().silence().plus(Duration.between(said.detectedAt(), now));
    }
}
