package io.waybill.order.page;

import io.waybill.kit.link.Link;
import io.waybill.kit.link.Links;
import io.waybill.kit.time.BusinessTime;
import io.waybill.order.buyer.BuyerLanguages;
import io.waybill.order.merchant.Merchant;
import io.waybill.order.merchant.MerchantsSettings;
import io.waybill.order.tracking.TrackedParcel;
import io.waybill.order.tracking.TrackedParcels;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The buyer's page. */
@Controller
class TrackingPages {

    private record Opened(Link link, TrackedParcel parcel, Merchant merchant) {}

    private final Links links;
    private final TrackedParcels parcels;
    private final MerchantsSettings merchants;
    private final BuyerLanguages languages;
    private final BusinessTime businessTime;

    TrackingPages(
            Links links,
            TrackedParcels parcels,
            MerchantsSettings merchants,
            BuyerLanguages languages,
            BusinessTime businessTime) {
        this.links = links;
        this.parcels = parcels;
        this.merchants = merchants;
        this.languages = languages;
        this.businessTime = businessTime;
    }

    @GetMapping("/t/{token}")
    ModelAndView page(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return opened(token)
                .map(opened -> page(opened, lang, accepted))
                .orElseGet(() -> gone(PageLanguage.chosen(lang, null, accepted, null)));
    }

    private Optional<Opened> opened(String token) {
        return links.read(Link.Kind.PARCEL, token)
                .flatMap(link -> parcels.findByItself(link.subject())
                        .filter(parcel -> parcel.opensTo(link, businessTime.instant()))
                        .flatMap(parcel -> merchants
                                .find(parcel.parcel().merchantId())
                                .map(merchant -> new Opened(link, parcel, merchant))));
    }

    private ModelAndView page(Opened opened, @Nullable String lang, @Nullable String accepted) {
        var buyers = languages.of(
                opened.parcel().parcel().merchantId(), opened.link().buyerId());
        var language = PageLanguage.chosen(
                lang, buyers.orElse(null), accepted, opened.merchant().language());
        var page = ParcelPage.derivedFrom(
                opened.parcel(),
                opened.link(),
                opened.merchant(),
                Words.in(language),
                businessTime.instant(),
                links::page);
        return new ModelAndView("parcel", Map.of("page", page));
    }

    private static ModelAndView gone(PageLanguage language) {
        return new ModelAndView("gone", Map.of("page", GonePage.in(Words.in(language))), HttpStatus.NOT_FOUND);
    }
}
