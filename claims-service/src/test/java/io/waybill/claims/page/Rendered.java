package io.waybill.claims.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.waybill.claims.buyer.Buyer;
import io.waybill.claims.claim.CaseFile;
import io.waybill.claims.claim.Examples;
import io.waybill.events.merchants.MerchantProfile;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page as the template makes it, without a server. */
final class Rendered {

    static final Shop SHOP = Shop.of(new MerchantProfile(
            "demo",
            "Demo Ltd",
            "Lantern & Moss",
            "GB",
            "en",
            "Europe/London",
            new MerchantProfile.Support("help@shop.example", "+442079460417", null, "Mon to Fri, 9 to 17")));

    static final URI TRACKING = URI.create("https://track.example/t/abc");

    private Rendered() {}

    static String page(CaseFile file, PageLanguage language) {
        return page(file, SHOP, new Buyer("Ada <b>", "en"), null, language);
    }

    static String page(CaseFile file, Shop shop, Buyer buyer, @Nullable String notice, PageLanguage language) {
        var claim = file.claims().getFirst();
        var page = ClaimPage.of(
                claim,
                file.lossOf(claim),
                buyer,
                shop,
                TRACKING,
                notice == null ? Address.ofPage("tok") : Address.ofAnswer("tok"),
                notice,
                Words.in(language),
                Examples.NOW.plus(Duration.ofDays(2)));
        return template("claim").execute(Map.of("page", page));
    }

    static String gone(PageLanguage language) {
        return template("gone").execute(Map.of("page", GonePage.in(Words.in(language), Address.ofPage("\"><script>"))));
    }

    private static Template template(String name) {
        return Mustache.compiler().withLoader(Rendered::open).compile(open(name));
    }

    private static Reader open(String name) {
        var stream = Rendered.class.getResourceAsStream("/templates/" + name + ".mustache");
        return new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8);
    }
}
