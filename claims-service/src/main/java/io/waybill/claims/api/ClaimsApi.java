package io.waybill.claims.api;

import io.waybill.claims.casework.VisibleCases;
import io.waybill.claims.claim.CaseFile;
import io.waybill.claims.claim.Claim;
import io.waybill.claims.claim.Loss;
import io.waybill.kit.link.Link;
import io.waybill.kit.link.Links;
import io.waybill.kit.web.CurrentMerchant;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/claims")
@PreAuthorize("hasAuthority('SCOPE_claims:read')")
class ClaimsApi {

    private final VisibleCases cases;
    private final Links links;

    ClaimsApi(VisibleCases cases, Links links) {
        this.cases = cases;
        this.links = links;
    }

    /** None for another merchant's parcel, as for one that nobody lost. */
    @GetMapping
    List<ClaimView> ofParcel(@RequestParam UUID shipment, @CurrentMerchant String merchantId) {
        return cases.find(merchantId, shipment).map(this::views).orElse(List.of());
    }

    private List<ClaimView> views(CaseFile file) {
        return Stream.concat(
                        file.claims().stream().map(claim -> ClaimView.of(claim, page(claim, file))),
                        file.losses().stream()
                                .filter(Loss::isForTheSellerOnly)
                                .map(loss -> ClaimView.notOpened(file.parcel().shipmentId(), loss)))
                .toList();
    }

    private URI page(Claim claim, CaseFile file) {
        return links.page(
                Link.toClaim(claim.id(), claim.facts().buyerId(), file.parcel().linkVersion()));
    }
}
