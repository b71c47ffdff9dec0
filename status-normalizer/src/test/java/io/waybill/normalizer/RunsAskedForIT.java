package io.waybill.normalizer;

import static io.waybill.normalizer.MoonPost.FORM;
import static io.waybill.normalizer.MoonPost.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What may be read anew by hand, and what is said where it may not. */
class RunsAskedForIT extends NormalizerIT {

    private final String carrier = "venus-" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @AfterEach
    void takeRulesAway() throws IOException {
        Files.deleteIfExists(RULES.resolve(carrier + ".csv"));
    }

    @Test
    void listsTheLastRuns() throws Exception {
        new MoonPost(carrier)
                .ship()
                .observe(scan("P1", "Shipment picked up", 8))
                .awaitSaid(1);
        var first = api("ops:write").post("/v1/renormalisations", "{\"carrier\":\"" + carrier + "\"}");
        var second = api("ops:write").post("/v1/renormalisations", "{\"carrier\":\"all\"}");

        // Those that rules of other tests began may stand among them.
        assertThat(runs("?limit=500").findValuesAsString("id"))
                .containsSubsequence(
                        second.body().get("id").stringValue(),
                        first.body().get("id").stringValue());
        assertThat(runs("").findValues("carriers").toString()).contains("[\"" + carrier.replace("-", "") + "\"]");
        assertThat(runs("?limit=1").size()).isOne();
        assertThat(api("ops:read").get("/v1/renormalisations?limit=501").detail())
                .isEqualTo("limit is how many runs are listed: a number from 1 to 500");
        assertThat(api("ops:write").get("/v1/renormalisations").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nocarrier", "DHL", "../dhl", ""})
    void refusesARunOverNothing(String stranger) throws Exception {
        var answer = api("ops:write").post("/v1/renormalisations", "{\"carrier\":\"" + stranger + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail())
                .startsWith("carrier is none that there are rules or parcels of.")
                .contains(" dhl,", " postnl,", "all is for all");
    }

    /** Divisions are read by the rules of their carrier, whether any parcel is of them or not. */
    @Test
    void readsDivisionsAnew() throws Exception {
        var answer = api("ops:write").post("/v1/renormalisations", "{\"carrier\":\"dhl-express\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().get("carriers").toString()).contains("\"dhlexpress\"");
    }

    @Test
    void readsCarriersAnewThatOnlyAFileKnows() throws Exception {
        Files.writeString(RULES.resolve(carrier + ".csv"), FORM + "M7,,,delivered,safe_place,,It sits in a crater\n");
        await().until(() -> jdbc.sql("select count(*) from rule_file where path = ?")
                        .param(carrier + ".csv")
                        .query(Long.class)
                        .single()
                > 0);

        assertThat(api("ops:write")
                        .post("/v1/renormalisations", "{\"carrier\":\"" + carrier + "\"}")
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"carrier\": ", "[]", "{}", "null", "", "{\"carrier\": {\"id\": \"dhl\"}}"})
    void saysWhatIsWantedWhereABodySaysNothing(String body) throws Exception {
        var answer = api("ops:write").post("/v1/renormalisations", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith("Say whose parcels are to be read anew: {\"carrier\": \"dhl\"}");
    }

    @Test
    void saysWhatAnIdIs() throws Exception {
        var answer = api("ops:read").get("/v1/renormalisations/7");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith("id is an id such as ");
    }

    private JsonNode runs(String query) throws Exception {
        return api("ops:read").get("/v1/renormalisations" + query).body().get("renormalisations");
    }

    private Api api(String scope) {
        return new Api(port, scope);
    }
}
