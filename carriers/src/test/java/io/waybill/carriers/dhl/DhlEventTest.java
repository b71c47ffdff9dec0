package io.waybill.carriers.dhl;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.CarrierResponse;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.scans.CarrierScan;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DhlEventTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "transit, transit, -, -, ''",
                "transit, REFUSED, -, express/REFUSED, REFUSED",
                "transit, PU, -, express/PU, ''",
                "-, PU, -, express/PU, ''",
                "-, None, -, -, None",
                "-, ' ', -, -, None",
                "transit, -, ' Hello ', -, Hello",
                "transit, Hello, Hello, -, Hello",
            })
    void tellsCodesFromWords(String coarse, String status, String description, String code, String text) {
        CarrierScan scan = scan(coarse, status, description);

        assertThat(scan.code()).isEqualTo(code);
        assertThat(scan.text()).isEqualTo(text);
    }

    @Test
    void cutsANameInASentenceToInitials() {
        CarrierScan scan = scan("delivered", "OK", "Delivered - Signed for by: MUSTERFRAU");

        assertThat(scan.text()).isEqualTo("Delivered - Signed for by: M.");
        assertThat(scan.proof()).isEqualTo(new Proof("M.", null, null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'\"signed\":\"Max Muster\"', M. M., -",
                "'\"signed\":{\"name\":\"Ü. Beispiel\"}', Ü. B., -",
                "'\"signed\":{\"name\":7}', N., -",
                "'\"signatureUrl\":\"https://a.example/s\"', N., https://a.example/s",
                "'\"signatureUrl\":\"https:///s\"', N., -",
                "'\"signatureUrl\":\"javascript:alert(1)\"', N., -",
                "'\"signatureUrl\":\"not a link\"', N., -",
            })
    void takesTheNameOfTheProofBeforeThatOfTheSentence(String proof, String initials, String link) {
        CarrierScan scan =
                scanned("{\"shipments\":[{\"id\":\"1\",\"service\":\"express\",\"details\":{\"proofOfDelivery\":{"
                        + proof + "}},\"events\":[{\"timestamp\":\"2026-01-01T10:00:00\",\"statusCode\":\"delivered\","
                        + "\"description\":\"Signed for by: Nobody\"}]}]}");

        assertThat(scan.proof()).isEqualTo(new Proof(initials, link == null ? null : URI.create(link), null));
    }

    @Test
    void leavesOutPlacesAndCountriesThatSayNothing() {
        assertThat(scanned(located("\"location\":{}")).place()).isNull();
        assertThat(scanned(located("\"location\":{\"address\":{}}")).place()).isNull();
        assertThat(scanned(located("\"location\":{\"address\":{\"countryCode\":\"DEU\"}}"))
                        .place())
                .isNull();
        assertThat(scanned(located("\"location\":{\"address\":{\"postalCode\":\"1\"}}"))
                        .place())
                .isEqualTo(new Place(null, null, "1"));
        assertThat(scanned(located("\"location\":{\"address\":{\"countryCode\":\"fr\"}}"))
                        .place())
                .isEqualTo(new Place(null, "FR", null));
    }

    private CarrierScan scan(String coarse, String status, String description) {
        return scanned("{\"shipments\":[{\"id\":\"1\",\"service\":\"express\",\"events\":[{\"timestamp\":"
                + "\"2026-01-01T10:00:00\",\"statusCode\":" + quoted(coarse) + ",\"status\":" + quoted(status)
                + ",\"description\":" + quoted(description) + "}]}]}");
    }

    private static String located(String location) {
        return "{\"shipments\":[{\"id\":\"1\",\"service\":\"express\",\"events\":[{\"timestamp\":\"2026-01-01T10:00:00\","
                + "\"statusCode\":\"transit\"," + location + "}]}]}";
    }

    private CarrierScan scanned(String body) {
        Scans answer =
                (Scans) new Dhl().read(new CarrierResponse(200, Map.of(), body)).together();
        return answer.parcels().getFirst().scans().getFirst();
    }

    private static String quoted(String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
