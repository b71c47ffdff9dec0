package io.waybill.carriers.chinapost;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Leg;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HandOverTest {

    private static final String NUMBER = "LB102030404CN";

    @Test
    void followsTheCountryThatAnOfficeAbroadNames() {
        assertThat(legs("459|到达寄达地处理中心|CAYVRA|")).containsExactly(new Leg("canada-post", NUMBER));
        assertThat(legs("463|【英国】已妥投||")).containsExactly(new Leg("royal-mail", NUMBER));
        assertThat(legs("461|到达投递局|DE|德国")).containsExactly(new Leg("deutsche-post", NUMBER));
    }

    @Test
    void followsAnExplicitDestination() {
        assertThat(legs("305|目的国：法国||")).containsExactly(new Leg("la-poste", NUMBER));
    }

    @Test
    void followsNoCountryOnTheWay() {
        assertThat(legs("488|到达【德国】经转局|DEFRAA|德国")).isEmpty();
        assertThat(legs("500|航空公司接收|CX|", "457|航空公司启运|US|")).isEmpty();
        assertThat(legs("305|正在发往【美国】||")).isEmpty();
    }

    @Test
    void followsNobodyWhereDestinationsContradict() {
        assertThat(legs("459|到达|USJFKA|", "461|【英国】到达||")).isEmpty();
    }

    @Test
    void followsAPartnerByName() {
        assertThat(legs("404|已交USPS，转单号：9400 0000 0000 0000 0000 17||")).contains(new Leg("usps", NUMBER));
        assertThat(legs("404|已交USPS，转单号：9400000000000000000017||"))
                .containsExactly(new Leg("usps", NUMBER), new Leg("usps", "9400000000000000000017"));
    }

    @Test
    void asksNoForeignPostForADomesticNumber() {
        assertThat(HandOver.legs("1199000000017", List.of(item("463|【美国】已妥投||"))))
                .isEmpty();
    }

    @Test
    void keepsASecondNumberOfItsOwn() {
        JsonNode item = new JsonMapper()
                .readTree("{\"waybillNo\":\"1199000000017\",\"traceNo\":\"1199000000024\",\"opCode\":\"203\","
                        + "\"opTime\":\"2026-01-01 10:00:00\"}");

        assertThat(HandOver.legs("1199000000017", List.of(TraceItem.of(item))))
                .containsExactly(new Leg("china-post", "1199000000024"));
    }

    private static List<Leg> legs(String... items) {
        return HandOver.legs(NUMBER, Stream.of(items).map(HandOverTest::item).toList());
    }

    /** {@code code|words|code of the office|name of the office}. */
    private static TraceItem item(String written) {
        String[] part = written.split("\\|", -1);
        return new TraceItem(
                List.of(),
                part[0],
                null,
                null,
                part[1],
                "2026-01-01 10:00:00",
                new Office(null, null, part[3].isEmpty() ? null : part[3], part[2].isEmpty() ? null : part[2]),
                List.of(),
                null);
    }
}
