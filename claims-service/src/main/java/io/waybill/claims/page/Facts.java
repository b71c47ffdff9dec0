package io.waybill.claims.page;

import io.waybill.claims.buyer.Buyer;
import io.waybill.claims.claim.Claim;
import io.waybill.claims.claim.Loss;
import io.waybill.events.ScanTime;
import io.waybill.events.delays.DelayDetected;
import java.util.List;
import java.util.Optional;

/** What the claim is about. */
record Facts(List<Fact> all) {

    record Fact(String label, List<String> values) {}

    static Facts of(Claim claim, Optional<Loss> loss, Buyer buyer, Moments moments) {
        var words = moments.words();
        var evidence = loss.map(Loss::said).map(DelayDetected::evidence);
        return new Facts(List.of(
                        new Fact(
                                words.text("fact.contents"),
                                claim.facts().items().stream()
                                        .map(item -> item.title() + " (" + item.quantity() + ")")
                                        .toList()),
                        new Fact(
                                words.text("fact.order"),
                                List.of(claim.facts().key().orderId())),
                        new Fact(
                                words.text("fact.buyer"),
                                Optional.ofNullable(buyer.name()).stream().toList()),
                        new Fact(
                                words.text("fact.last-scan"),
                                evidence
                                        .flatMap(said -> Optional.ofNullable(said.lastScan()))
                                        .map(ScanTime::local)
                                        .map(local -> moments.day(local.toLocalDate()))
                                        .stream()
                                        .toList()),
                        new Fact(
                                words.text("fact.silence"),
                                evidence.map(said -> moments.span(said.silence())).stream()
                                        .toList()))
                .stream()
                .filter(fact -> !fact.values().isEmpty())
                .toList());
    }
}
