package io.waybill.claims.casework;

import io.waybill.claims.claim.Claim;
import io.waybill.claims.claim.ClaimFacts;
import io.waybill.claims.claim.ClaimKey;
import io.waybill.claims.claim.OpenClaim;
import io.waybill.claims.claim.Parcel;
import io.waybill.claims.claim.SettledClaim;
import io.waybill.claims.claim.Terms;
import io.waybill.claims.claim.Withdrawal;
import io.waybill.claims.claim.WithdrawnClaim;
import io.waybill.events.Topics;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import io.waybill.events.claims.Remedy;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims as the topic knows them. Their parcels may come later; what is in them is heard again. */
@Component
class ClaimAdopting extends Adopting<ClaimEvent> {

    private final Cases cases;
    private final ClaimRow claimRow;
    private final JdbcClient jdbc;
    private final JdbcTemplate statements;

    ClaimAdopting(Cases cases, ClaimRow claimRow, JdbcClient jdbc, JdbcTemplate statements) {
        super(Topics.CLAIMS);
        this.cases = cases;
        this.claimRow = claimRow;
        this.jdbc = jdbc;
        this.statements = statements;
    }

    @Override
    public void adopt(List<Received<ClaimEvent>> said) {
        for (var received : said) {
            meet(received);
            switch (received.event()) {
                case ClaimOpened opened -> claim(opened).ifPresentOrElse(_ -> {}, () -> save(claim(facts(opened))));
                case ClaimDecided decided -> decide(decided);
                case RefundRequested refund ->
                    jdbc.sql("delete from refund_owed where claim_id = ?")
                            .param(refund.claimId())
                            .update();
                case ClaimClosed closed -> withdrawal(closed).ifPresent(because -> withdraw(closed, because));
            }
        }
    }

    private void meet(Received<ClaimEvent> received) {
        var event = received.event();
        var linkVersion = event instanceof ClaimOpened opened ? opened.linkVersion() : 1;
        cases.meet(List.of(new Parcel(event.shipmentId(), event.merchantId(), List.of(), linkVersion, false)));
        jdbc.sql("update parcel set claims_seq = greatest(claims_seq, ?) where shipment_id = ?")
                .params(Objects.requireNonNull(received.headers().sequence()).seq(), event.shipmentId())
                .update();
    }

    private Optional<Claim> claim(ClaimEvent event) {
        return jdbc.sql("select * from claim where id = ?")
                .param(event.claimId())
                .query((row, _) -> claimRow.read(row))
                .optional();
    }

    private static Claim claim(ClaimFacts facts) {
        return new OpenClaim(facts);
    }

    private static ClaimFacts facts(ClaimOpened opened) {
        var key = new ClaimKey(
                opened.merchantId(),
                opened.shipmentId(),
                opened.orderId(),
                Objects.requireNonNullElse(opened.occurrence(), 1));
        var terms = new Terms(opened.offers(), ifSilent(opened), opened.answerBy());
        return new ClaimFacts(key, opened.buyerId(), opened.items(), terms, opened.openedAt(), opened.news());
    }

    private static Remedy ifSilent(ClaimOpened opened) {
        return Objects.requireNonNullElseGet(
                opened.ifSilent(), () -> opened.offers().getFirst().remedy());
    }

    private void decide(ClaimDecided decided) {
        claim(decided).ifPresent(claim -> {
            save(new SettledClaim(claim.facts(), decided.decision(), decided.decidedBy(), decided.decidedAt()));
            if (decided.decision().remedy() == Remedy.REFUND) {
                jdbc.sql("insert into refund_owed (claim_id, shipment_id) values (?, ?) on conflict do nothing")
                        .params(decided.claimId(), decided.shipmentId())
                        .update();
            }
        });
    }

    private static Optional<Withdrawal> withdrawal(ClaimClosed closed) {
        return switch (closed.outcome()) {
            case SETTLED -> Optional.empty();
            case PARCEL_FOUND -> Optional.of(Withdrawal.PARCEL_FOUND);
            case ORDER_GONE -> Optional.of(Withdrawal.ORDER_GONE);
        };
    }

    private void withdraw(ClaimClosed closed, Withdrawal because) {
        claim(closed).ifPresent(claim -> save(new WithdrawnClaim(claim.facts(), because, closed.closedAt())));
    }

    private void save(Claim claim) {
        statements.batchUpdate(ClaimRow.SAVE, List.of(claim), 1, claimRow::bind);
    }
}
