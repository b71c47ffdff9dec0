package io.waybill.order.page;

import com.samskivert.mustache.Mustache;
import io.waybill.kit.link.Link;
import io.waybill.order.merchant.Merchant;
import io.waybill.order.tracking.TrackedParcel;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

/** The page as the template makes it, without a server. */
final class Rendered {

    static final Merchant MERCHANT = new Merchant(
            "Demo Ltd",
            "Lantern & Moss",
            "GB",
            "en",
            ZoneId.of("Europe/London"),
            new Merchant.Support("help@shop.example", "+442079460417", null, "Mon to Fri, 9 to 17"));
    static final Instant NOW = Instant.parse("2026-03-06T12:00:00Z");

    private Rendered() {}

    static String page(TrackedParcel parcel, PageLanguage language) {
        return page(parcel, parcel.links().getFirst(), language, NOW);
    }

    static String page(TrackedParcel parcel, Link link, PageLanguage language, Instant now) {
        var page = ParcelPage.derivedFrom(parcel, link, MERCHANT, Words.in(language), now, Rendered::address);
        return template("parcel").execute(Map.of("page", page));
    }

    private static URI address(Link link) {
        return URI.create(link.kind() + "/" + link.subject() + "/" + link.buyerId() + "/" + link.version());
    }

    static String gone(PageLanguage language) {
        return template("gone").execute(Map.of("page", GonePage.in(Words.in(language))));
    }

    static com.samskivert.mustache.Template template(String name) {
        return Mustache.compiler().withLoader(Rendered::open).compile(open(name));
    }

    private static Reader open(String name) {
        var stream = Rendered.class.getResourceAsStream("/templates/" + name + ".mustache");
        return new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8);
    }
}
