package io.waybill.order.scorecard;

import io.waybill.kit.web.CurrentMerchant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_shipments:read')")
class ScorecardsApi {

    private final Scorecards scorecards;

    ScorecardsApi(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** Names no type, so that it also answers those who take any; the page names its own. */
    @GetMapping("/v1/scorecards")
    List<Scorecard> scorecards(@ModelAttribute ScorecardFilter filter, @CurrentMerchant String merchantId) {
        return scorecards.of(merchantId, filter);
    }
}
