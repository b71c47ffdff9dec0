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

/** Holds all readings against recorded answers and lists of statuses, which stand beside the repository. */
class SharedExpectationsTest {

    private static final Path SHARED =
            Path.of(System.getProperty("waybill.shared", "../../shared")).resolve("carriers");

    private static final Map<String, Set<String>> OUTCOMES = Map.of(
            "unknown_number", Set.of("not_yet_known"),
            "not_yet_available", Set.of("not_yet_known"),
            "not_registered", Set.of("not_yet_known"),
            "invalid_number", Set.of("not_yet_known", "refused"),
            "bad_request", Set.of("refused"),
            "unauthorized", Set.of("refused"),
            "forbidden", Set.of("refused"),
            "rate_limited", Set.of("busy"),
            "server_error", Set.of("busy"),
            "unavailable", Set.of("busy"));

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
            JsonNode read = json.readTree(CarrierReport.read(
                    expected.path("carrier").asString(),
                    expected.path("http_status").asInt(),
                    expected.path("kind").asString(),
                    Files.readAllBytes(fixtures.resolve(file))));
            if (!asExpected(read, expected)) {
                wrong.add(file + ": " + read);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void readsNoListedStatusWronglyAndHardlyAnyNotAtAll() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        List<NamedCsvRecord> clear = statuses();
        for (NamedCsvRecord row : clear) {
            JsonNode read = json.readTree(
                    CarrierReport.normalize(row.getField("carrier"), row.getField("code"), row.getField("text")));
            if (!read.path("recognised").asBoolean()) {
                silent.add(row.getFields().toString());
            } else if (!read.path("category").asString("").equals(row.getField("canonical-status"))) {
                wrong.add(row.getFields() + ": " + read);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(silent).hasSizeLessThan(clear.size() / 100 + 1);
    }

    /** Those without a remark on their ambiguity. */
    private static List<NamedCsvRecord> statuses() throws IOException {
        try (Stream<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(SHARED.resolve("statuses.tsv")).stream()) {
            return rows.filter(row -> row.getField("ambiguity").isBlank()).toList();
        }
    }

    private static boolean asExpected(JsonNode read, JsonNode expected) {
        String outcome = read.path("outcome").asString();
        if (!expected.path("error").isNull()) {
            return OUTCOMES.get(expected.path("error").asString()).contains(outcome);
        }
        List<String> accepted = new ArrayList<>();
        if (!expected.path("expected_status").isNull()) {
            accepted.add(expected.path("expected_status").asString());
        }
        expected.path("accepted_alternatives").forEach(other -> accepted.add(other.asString()));
        if (outcome.equals("not_yet_known")) {
            return accepted.isEmpty() || accepted.contains("pending");
        }
        JsonNode parcel = read.path("parcels").path(0);
        return outcome.equals("scans")
                && parcel.path("number")
                        .asString()
                        .equals(expected.path("tracking_number").asString())
                && (accepted.isEmpty()
                        || accepted.contains(parcel.path("category").asString("")))
                && parcel.path("scans").size() >= expected.path("events").asInt();
    }
}
