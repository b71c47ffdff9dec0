package io.waybill.claims.page;

import io.waybill.claims.buyer.Buyer;
import io.waybill.claims.buyer.Buyers;
import io.waybill.claims.casework.Choosing;
import io.waybill.claims.casework.VisibleCases;
import io.waybill.claims.claim.Acceptance;
import io.waybill.claims.claim.Claim;
import io.waybill.claims.claim.Loss;
import io.waybill.claims.merchant.Merchants;
import io.waybill.events.claims.Remedy;
import io.waybill.kit.link.Link;
import io.waybill.kit.link.Links;
import io.waybill.kit.time.BusinessTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The buyer's page of a claim. Only a post chooses: whoever follows links in mails, such as scanners do, chooses nothing.
 * The link in its address is all that a post needs, and all that protects it. There is no session that another site's form
 * could ride on, and who knows the link could choose without a form.
 */
@Controller
class ClaimPages {

    private record Opened(Link link, Claim claim, Optional<Loss> loss) {}

    private final Links links;
    private final VisibleCases cases;
    private final Choosing choosing;
    private final Merchants merchants;
    private final Buyers buyers;
    private final BusinessTime businessTime;

    ClaimPages(
            Links links,
            VisibleCases cases,
            Choosing choosing,
            Merchants merchants,
            Buyers buyers,
            BusinessTime businessTime) {
        this.links = links;
        this.cases = cases;
        this.choosing = choosing;
        this.merchants = merchants;
        this.buyers = buyers;
        this.businessTime = businessTime;
    }

    /** What a browser says of languages. */
    private record Asked(@Nullable String lang, @Nullable String accepted) {}

    @GetMapping("/c/{token}")
    ModelAndView page(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        var asked = new Asked(lang, accepted);
        return page(token, Address.ofPage(token), asked, HttpStatus.OK, null);
    }

    /** For whoever comes back to the answer's address. */
    @GetMapping("/c/{token}/accept")
    ModelAndView back(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        var asked = new Asked(lang, accepted);
        return opened(token).isPresent() ? toPage(token, asked) : gone(Address.ofAnswer(token), asked);
    }

    @PostMapping("/c/{token}/accept")
    ModelAndView accept(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String offer,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        var asked = new Asked(lang, accepted);
        var address = Address.ofAnswer(token);
        var remedy = remedy(offer);
        if (remedy.isEmpty()) {
            return page(token, address, asked, HttpStatus.BAD_REQUEST, "notice.not-offered");
        }
        var answer = links.read(Link.Kind.CLAIM, token).flatMap(link -> choosing.accept(link, remedy.get()));
        return answer.map(given -> switch (given) {
                    case Acceptance.Accepted _ -> toPage(token, asked);
                    case Acceptance.TooLate _ -> page(token, address, asked, HttpStatus.CONFLICT, "notice.too-late");
                    case Acceptance.NotOffered _ ->
                        page(token, address, asked, HttpStatus.BAD_REQUEST, "notice.not-offered");
                })
                .orElseGet(() -> gone(address, asked));
    }

    private static Optional<Remedy> remedy(@Nullable String offer) {
        return Arrays.stream(Remedy.values())
                .filter(remedy -> remedy.wireName().equals(offer))
                .findFirst();
    }

    private Optional<Opened> opened(String token) {
        return links.read(Link.Kind.CLAIM, token)
                .flatMap(link -> cases.findThatOf(link.subject())
                        .flatMap(file -> file.openTo(link, businessTime.instant())
                                .map(claim -> new Opened(link, claim, file.lossOf(claim)))));
    }

    private ModelAndView page(String token, Address address, Asked asked, HttpStatus status, @Nullable String notice) {
        return opened(token)
                .map(opened -> page(opened, address, asked, status, notice))
                .orElseGet(() -> gone(address, asked));
    }

    private ModelAndView page(Opened opened, Address address, Asked asked, HttpStatus status, @Nullable String notice) {
        var merchantId = opened.claim().facts().key().merchantId();
        var shop = merchants.find(merchantId).map(Shop::of).orElse(Shop.UNKNOWN);
        var buyer = buyers.find(merchantId, opened.link().buyerId()).orElse(Buyer.UNKNOWN);
        var language = PageLanguage.chosen(asked.lang(), buyer.language(), asked.accepted(), shop.language());
        var tracking = Link.toParcel(
                opened.claim().facts().key().shipmentId(),
                opened.link().buyerId(),
                opened.link().version());
        var page = ClaimPage.of(
                opened.claim(),
                opened.loss(),
                buyer,
                shop,
                links.page(tracking),
                address,
                notice,
                Words.in(language),
                businessTime.instant());
        return new ModelAndView("claim", Map.of("page", page), status);
    }

    /** So that a reload shows the page and sends no form. */
    private static ModelAndView toPage(String token, Asked asked) {
        var language = PageLanguage.chosen(asked.lang(), null, null, null).tag();
        var redirect = new RedirectView(
                Address.ofAnswer(token).self() + (asked.lang() == null ? "" : "?lang=" + language), false, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    private static ModelAndView gone(Address address, Asked asked) {
        var words = Words.in(PageLanguage.chosen(asked.lang(), null, asked.accepted(), null));
        return new ModelAndView("gone", Map.of("page", GonePage.in(words, address)), HttpStatus.NOT_FOUND);
    }
}
