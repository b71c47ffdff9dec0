package io.waybill.claims.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.claims.ClaimsServiceIT;
import io.waybill.claims.ToldParcel;
import io.waybill.kit.database.MerchantDatabase;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimsApiIT extends ClaimsServiceIT {

    private final ToldParcel parcel = new ToldParcel();

    @Autowired
    MerchantDatabase database;

    @BeforeEach
    void open() {
        parcel.shipped(parcel.order()).lost(1).contact("Ada", "en");
        await().untilAsserted(() -> assertThat(parcel.said()).hasSize(1));
        await().untilAsserted(() -> assertThat(merchantsSeen("demo", "buyer")).isNotEmpty());
    }

    @Test
    void showsAClaimToItsMerchant() throws Exception {
        var shown = browser.claims(parcel.id);

        assertThat(shown).hasSize(1);
        assertThat(shown.at("/0/orderId").asString()).isEqualTo(parcel.orderId);
        assertThat(shown.at("/0/state").asString()).isEqualTo("open");
        assertThat(shown.at("/0/offers/0/remedy").asString()).isEqualTo("refund");
        assertThat(shown.at("/0/offers/0/amount/amount").asLong()).isEqualTo(4_900);
        assertThat(shown.at("/0/offers/1/remedy").asString()).isEqualTo("reshipment");
        assertThat(shown.at("/0/ifSilent").asString()).isEqualTo("refund");
        assertThat(shown.at("/0/answerBy").asString()).isNotBlank();
        assertThat(shown.get(0).has("decision")).isFalse();
        assertThat(URI.create(shown.at("/0/claimPage").asString())).isEqualTo(parcel.page(links));
    }

    @Test
    void hidesClaimsFromOtherMerchantsAndWantsTheScope() throws Exception {
        var address = "/v1/claims?shipment=" + parcel.id;

        assertThat(browser.get(address, "atelier", "claims:read").body()).isEqualTo("[]");
        assertThat(browser.get(address, "demo", "shipments:read").statusCode()).isEqualTo(403);
        assertThat(browser.get("/v1/claims?shipment=x", "demo", "claims:read").statusCode())
                .isEqualTo(400);
    }

    /** The second wall: no condition in the query. */
    @Test
    void letsRequestsSeeNoOtherMerchantsRows() {
        for (var table : List.of("parcel", "loss", "claim", "buyer", "merchant")) {
            assertThat(merchantsSeen("atelier", table)).as(table).doesNotContain("demo");
            assertThat(merchantsSeen("", table)).as(table).isEmpty();
        }
        for (var table : List.of("parcel", "loss", "claim", "buyer")) {
            assertThat(merchantsSeen("demo", table)).as(table).containsOnly("demo");
        }
    }

    private List<String> merchantsSeen(String merchantId, String table) {
        return database.as(
                merchantId,
                request -> request.sql("select distinct merchant_id from " + table)
                        .query(String.class)
                        .list());
    }
}
