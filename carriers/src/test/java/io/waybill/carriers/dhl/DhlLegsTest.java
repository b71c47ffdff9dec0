package io.waybill.carriers.dhl;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.StatusTable;
import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DhlLegsTest {

    private static final String EVENTS =
            "\"events\":[{\"timestamp\":\"2026-01-01T10:00:00\",\"statusCode\":\"delivered\",\"status\":\"RETURNED_TO_SENDER\"}]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"references\":{\"number\":\"9261-2900 0000 0000 0000 17\",\"type\":\"local-tracking-number\"}",
                "\"references\":[{\"number\":\"A 12345678\",\"type\":\"customer-reference\"},"
                        + "{\"number\":\"92612900000000000000 17\",\"type\":\"local-tracking-number\"}]",
                "\"carrier\":{\"@type\":\"Organization\",\"organizationName\":\"USPS\"},"
                        + "\"references\":[{\"number\":\"9261290000000000000017\",\"type\":\"local-tracking-number\"}]",
                "\"provider\":\"USPS\",\"carrier\":{\"organizationName\":\"DHL\"},"
                        + "\"references\":[{\"number\":\"9261290000000000000017\",\"type\":\"local-tracking-number\"}]",
            })
    void findsTheNumberOfThePartner(String details) {
        assertThat(legs("GM0001", "ecommerce", "US", details))
                .containsExactly(new Leg("usps", "9261290000000000000017"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"references\":[]",
                "\"references\":null",
                "\"references\":\"A 12345678\"",
                "\"references\":[{\"number\":\"WEST DISTRIBUTION\",\"type\":\"local-tracking-number\"}]",
                "\"references\":[{\"number\":\"12345678\",\"type\":\"housebill\"}]",
                "\"carrier\":{\"organizationName\":\"OCEAN\"}",
                "\"carrier\":7",
            })
    void takesNoOtherReferenceForANumber(String details) {
        assertThat(legs("GM0001", "ecommerce", "US", details)).isEmpty();
    }

    @Test
    void followsAnInternationalNumberToThePosts() {
        assertThat(legs("RR000000014DE", "post-international", "FR", ""))
                .containsExactly(new Leg("la-poste", "RR000000014DE"));
        assertThat(legs("LX000000014CN", "post-de", "DE", "")).containsExactly(new Leg("china-post", "LX000000014CN"));
        assertThat(legs("RR000000014DE", "post-de", "DE", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"svb", "post-de", "post-international"})
    void readsTheCodesOfLettersWhateverTheirService(String service) {
        CarrierScan scan = parcel("1", service, "DE", "").scans().getFirst();

        assertThat(scan.code()).isEqualTo("deutsche-post/RETURNED_TO_SENDER");
        assertThat(List.of("dhl", "deutsche-post"))
                .allSatisfy(carrier -> assertThat(
                                ((Recognised) StatusTable.forCarrier(carrier).read(scan)).rule())
                        .isEqualTo("dhl:code:DEUTSCHE-POST/RETURNED_TO_SENDER"));
    }

    @Test
    void hidesNoSoundShipmentBehindABrokenOne() {
        String broken = "{\"id\":\"1\",\"service\":\"express\",\"events\":[{}]}";

        assertThat(read("{\"shipments\":[" + broken + "," + shipment("1", "svb", "DE", "") + "]}"))
                .isInstanceOfSatisfying(
                        Scans.class, scans -> assertThat(scans.parcels()).hasSize(1));
        assertThat(read("{\"shipments\":[" + broken + ",{\"id\":\"1\",\"service\":\"svb\"}]}"))
                .isInstanceOf(Unreadable.class);
    }

    private static List<Leg> legs(String id, String service, String destination, String details) {
        return parcel(id, service, destination, details).legs();
    }

    private static ParcelReport parcel(String id, String service, String destination, String details) {
        Scans scans = (Scans) read("{\"shipments\":[" + shipment(id, service, destination, details) + "]}");
        return scans.parcels().getFirst();
    }

    private static String shipment(String id, String service, String destination, String details) {
        return "{\"id\":\"" + id + "\",\"service\":\"" + service + "\",\"destination\":{\"address\":{\"countryCode\":\""
                + destination + "\"}},\"details\":{" + details + "}," + EVENTS + "}";
    }

    private static Answer read(String body) {
        return new Dhl().read(CarrierResponse.of(200, body)).together();
    }
}
