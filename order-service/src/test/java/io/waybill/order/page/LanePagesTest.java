package io.waybill.order.page;

import static io.waybill.order.lane.Measured.lane;
import static io.waybill.order.page.PageLanguage.EN;
import static io.waybill.order.page.PageLanguage.FR;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.lanes.LaneMeasured;
import io.waybill.order.lane.Fault;
import io.waybill.order.lane.LaneFinding;
import io.waybill.order.lane.LaneQuestion.Way;
import io.waybill.order.lane.Measured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LanePagesTest {

    private static final Way WAY = new Way(null, null, "CN", null, "FR", null, null);

    private static String page(LaneMeasured measured, PageLanguage language) {
        var finding = Optional.of(new LaneFinding(measured, List.of()));
        return rendered(DeliveryTimesPage.of(WAY, finding, Words.in(language)));
    }

    private static String rendered(DeliveryTimesPage page) {
        return Rendered.template("delivery-times").execute(Map.of("page", page));
    }

    @Test
    void answersInOneSentenceAndSaysWhatItRestsOn() {
        var measured = Measured.of(lane("la-poste", null, "CN", "FR", "69"), 412);

        assertThat(page(measured, EN))
                .contains("Delivery times: China to France", "La Poste", "postal codes 69…")
                .contains("Half of the parcels arrive within 6 days, 9 of 10 within 11 days.")
                .contains("Measured on 412 parcels, delivered in the twelve months up to 4 March 2026.")
                .contains("<style>:root {")
                .doesNotContain("few parcels", "<script", "style=", "<link");
        assertThat(page(measured, FR))
                .contains("Délais de livraison : Chine – France", "La moitié des colis arrivent en 6 jours");
    }

    @Test
    void isHonestWhereFewParcelsWereMeasured() {
        assertThat(page(Measured.of(lane(null, null, "CN", "FR", null), 49), EN))
                .contains("These are few parcels", "Half of the parcels");
        assertThat(page(Measured.of(lane(null, null, "CN", "FR", null), 50), EN))
                .doesNotContain("These are few parcels");
        assertThat(page(Measured.of(lane(null, null, "CN", "FR", null), 9), EN))
                .contains("Too few parcels have been delivered this way")
                .doesNotContain("Half of the parcels", "<table");
        assertThat(rendered(DeliveryTimesPage.of(WAY, Optional.empty(), Words.in(FR))))
                .contains("Trop peu de colis");
    }

    @Test
    void saysWhatIsWrongWithTheFramesAddress() {
        var faults = List.of(new Fault("origin", "is <b>"));

        assertThat(rendered(DeliveryTimesPage.unclear(faults, Words.in(EN))))
                .contains("<code>origin</code> is &lt;b&gt;", "This address needs mending");
    }

    /** Frames have styles of their own, which are small, and look like the page's. */
    @Test
    void hasTheColoursOfTheTrackingPage() throws IOException {
        assertThat(tokens("page.css")).containsAll(tokens("embed.css"));
        assertThat(page(Measured.of(lane(null, null, "CN", "FR", null), 99), FR).length())
                .isLessThan(10_000);
    }

    private static Set<String> tokens(String file) throws IOException {
        return Pattern.compile("--[a-z0-9-]+: #[0-9a-f]+")
                .matcher(styles(file))
                .results()
                .map(result -> result.group())
                .collect(Collectors.toSet());
    }

    private static String styles(String file) throws IOException {
        try (var stream = LanePagesTest.class.getResourceAsStream("/static/assets/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
