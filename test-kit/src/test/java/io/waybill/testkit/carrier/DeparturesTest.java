package io.waybill.testkit.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.testkit.carrier.api.CarrierApis;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs on the same folder. */
class DeparturesTest {

    private static final String DHL_NUMBER = "470825001939";
    private static final String FRENCH_NUMBER = "6A18987970674";

    @TempDir
    private Path folder;

    private final SettableTime time = new SettableTime("2026-03-02T08:00:00Z");

    @Test
    void aParcelThatWasDeliveredIsDeliveredInTheNextRunToo() throws Exception {
        assertThat(askedAtDhl()).doesNotContain("\"delivered\"");
        time.set(time.instant().plus(Duration.ofDays(7)));
        var delivered = askedAtDhl();
        assertThat(delivered).contains("\"delivered\"");

        assertThat(askedAtDhl()).isEqualTo(delivered);
    }

    @Test
    void soIsOneOfAnotherCarrier() throws Exception {
        assertThat(askedAtLaPoste()).doesNotContain("DI1");
        time.set(time.instant().plus(Duration.ofDays(7)));
        assertThat(askedAtLaPoste()).contains("DI1");
    }

    @Test
    void remembersWhereAParcelGoesAndDoesNotStumbleOverHalfALine() throws IOException {
        Departures.in(file()).goesTo(FRENCH_NUMBER, "FR");
        Files.writeString(file(), "from\t6A", StandardOpenOption.APPEND);

        var next = Departures.in(file());
        next.goesTo(FRENCH_NUMBER, "DE");
        next.goesTo(DHL_NUMBER, "DE");

        assertThat(next.destination(FRENCH_NUMBER)).contains("FR");
        assertThat(Departures.in(file()).destination(DHL_NUMBER)).contains("DE");
    }

    private String askedAtDhl() throws Exception {
        try (var carrier = CarrierSimulator.start(0, "key", time)) {
            carrier.playAnyOther(Journeys::smooth, Departures.in(file()));
            return asked(carrier.baseUri() + "/track/shipments?trackingNumber=" + DHL_NUMBER, "DHL-API-Key");
        }
    }

    private String askedAtLaPoste() throws Exception {
        try (var carriers = CarrierApis.start(0, Map.of("la-poste", Map.of("key", "key")), time)) {
            carriers.sendAnyOther((_, _) -> true, Departures.in(file()));
            return asked(carriers.baseUri() + "/suivi/v2/idships/" + FRENCH_NUMBER, "X-Okapi-Key");
        }
    }

    private static String asked(String question, String keyHeader) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(question))
                    .header(keyHeader, "key")
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    private Path file() {
        return folder.resolve("departures.tsv");
    }
}
