package io.waybill.carriers.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds DHL's reading against recorded answers and lists of statuses, which stand beside the repository. */
class SharedExpectationsTest {

    private static final Path SHARED =
            Path.of(System.getProperty("waybill.shared", "../../shared")).resolve("carriers");

    private static final Map<String, Set<String>> OUTCOMES = Map.of(
            "unknown_number", Set.of("not_yet_known"),
            "rate_limited", Set.of("busy"));

    private final JsonMapper json = new JsonMapper();

    @BeforeEach
    void needsTheFolderBesideTheRepository() {
        assumeTrue(
                Files.isDirectory(SHARED),
                () -> "skipped: no " + SHARED.toAbsolutePath().normalize() + "; set -Dwaybill.shared=FOLDER to run it");
    }

    @Test
    void readsRecordedAnswersAsExpected() throws IOException {
        Path fixtures = SHARED.resolve("fixtures");
        List<String> wrong = new ArrayList<>();
        for (JsonNode expected : json.readTree(Files.readString(fixtures.resolve("expectations.json")))) {
            String file = expected.path("file").asString();
            if (expected.path("carrier").asString().equals("dhl")) {
                JsonNode read = json.readTree(CarrierReport.read(
                        "dhl",
                        expected.path("http_status").asInt(),
                        expected.path("kind").asString(),
                        Files.readAllBytes(fixtures.resolve(file))));
                if (!asExpected(read, expected)) {
                    wrong.add(file + ": " + read);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void knowsEveryListedStatus() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord row : statuses()) {
            JsonNode read = json.readTree(
                    CarrierReport.normalize(row.getField("carrier"), row.getField("code"), row.getField("text")));
            boolean clear = row.getField("ambiguity").isBlank();
            boolean silent = row.getField("carrier").equals("dhl")
                    && row.getField("code").equals("unknown");
            boolean right = read.path("category").asString("").equals(row.getField("canonical-status"));
            if (clear && !right || read.path("recognised").asBoolean() == silent) {
                wrong.add(row.getFields() + ": " + read);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<NamedCsvRecord> statuses() throws IOException {
        try (Stream<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(SHARED.resolve("statuses.tsv")).stream()) {
            return rows.filter(row -> row.getField("carrier").startsWith("dhl")).toList();
        }
    }

    private static boolean asExpected(JsonNode read, JsonNode expected) {
        String outcome = read.path("outcome").asString();
        if (!expected.path("error").isNull()) {
            return OUTCOMES.get(expected.path("error").asString()).contains(outcome);
        }
        JsonNode parcel = read.path("parcels").path(0);
        List<String> accepted =
                new ArrayList<>(List.of(expected.path("expected_status").asString()));
        expected.path("accepted_alternatives").forEach(other -> accepted.add(other.asString()));
        return outcome.equals("scans")
                && parcel.path("number")
                        .asString()
                        .equals(expected.path("tracking_number").asString())
                && accepted.contains(parcel.path("category").asString(""))
                && parcel.path("scans").size() == expected.path("events").asInt()
                && read.path("parcels").size() == expected.path("shipments").asInt();
    }
}
