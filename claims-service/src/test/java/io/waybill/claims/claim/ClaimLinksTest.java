package io.waybill.claims.claim;

import static io.waybill.claims.claim.Examples.ADA;
import static io.waybill.claims.claim.Examples.BOB;
import static io.waybill.claims.claim.Examples.NOW;
import static io.waybill.claims.claim.Examples.POLICY;
import static io.waybill.claims.claim.Examples.SHIPMENT;
import static io.waybill.claims.claim.Examples.adas;
import static io.waybill.claims.claim.Examples.changed;
import static io.waybill.claims.claim.Examples.file;
import static io.waybill.claims.claim.Examples.lost;
import static io.waybill.claims.claim.Examples.readAgain;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.claims.Remedy;
import io.waybill.kit.link.Link;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClaimLinksTest {

    private static CaseFile lostParcel() {
        var file = file(adas());
        file.presumedLost(lost(1), POLICY, NOW);
        return readAgain(file);
    }

    private static Link link(CaseFile file) {
        return Link.toClaim(file.claims().getFirst().id(), ADA, 1);
    }

    @Test
    void opensToTheBuyersPresentLinkOnly() {
        var file = lostParcel();
        var id = file.claims().getFirst().id();

        assertThat(file.openTo(Link.toClaim(id, ADA, 1), NOW)).isPresent();
        assertThat(file.openTo(Link.toClaim(id, BOB, 1), NOW)).isEmpty();
        assertThat(file.openTo(Link.toClaim(UUID.randomUUID(), ADA, 1), NOW)).isEmpty();
        file.changed(changed(SHIPMENT, 2, adas()), POLICY, NOW);
        assertThat(file.openTo(Link.toClaim(id, ADA, 1), NOW)).isEmpty();
        assertThat(file.accept(Link.toClaim(id, ADA, 1), Remedy.REFUND, NOW)).isEmpty();
        assertThat(file.openTo(Link.toClaim(id, ADA, 2), NOW)).isPresent();
    }

    @Test
    void followsTheShopWhenItNamesAnotherBuyer() {
        var file = lostParcel();
        var id = file.claims().getFirst().id();
        file.changed(
                changed(SHIPMENT, 1, Examples.order("A-1", BOB, null, Examples.item("Lamp", 2, null))), POLICY, NOW);

        assertThat(file.events()).isEmpty();
        assertThat(file.openTo(Link.toClaim(id, ADA, 1), NOW)).isEmpty();
        assertThat(file.openTo(Link.toClaim(id, BOB, 1), NOW)).isPresent();
    }

    @Test
    void closesThePageNinetyDaysAfterTheClaimsEndAndNeverAnOpenOne() {
        var open = lostParcel();
        var settled = lostParcel();
        settled.accept(link(settled), Remedy.REFUND, NOW);
        Instant last = NOW.plus(CaseFile.LINKS_OUTLIVE_THE_CLAIM);

        assertThat(settled.openTo(link(settled), last)).isPresent();
        assertThat(settled.openTo(link(settled), last.plusNanos(1))).isEmpty();
        assertThat(open.openTo(link(open), last.plusNanos(1))).isPresent();
    }
}
