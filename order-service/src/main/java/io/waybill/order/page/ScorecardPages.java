package io.waybill.order.page;

import io.waybill.kit.web.CurrentMerchant;
import io.waybill.order.scorecard.ScorecardFilter;
import io.waybill.order.scorecard.Scorecards;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The carriers' scorecards as a table, under the token of the API. */
@Controller
@PreAuthorize("hasAuthority('SCOPE_shipments:read')")
class ScorecardPages {

    private static final String POLICY = "default-src 'none'; style-src " + ScorecardsPage.STYLE.source()
            + "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final Scorecards scorecards;

    ScorecardPages(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @GetMapping(path = "/v1/scorecards", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(
            @ModelAttribute ScorecardFilter filter,
            @CurrentMerchant String merchantId,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted,
            HttpServletResponse response) {
        var words = Words.in(PageLanguage.chosen(lang, null, accepted, null));
        response.setHeader("Content-Security-Policy", POLICY);
        return new ModelAndView(
                "scorecards", Map.of("page", ScorecardsPage.of(scorecards.of(merchantId, filter), words)));
    }
}
