package io.waybill.carriers.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.waybill.vocabulary.Detail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaxonomyTest {

    private static final Path FACTS =
            Path.of(System.getProperty("waybill.shared", "../../shared")).resolve("taxonomies.md");

    /** Sections of the facts, by what stands in their headings. */
    private static final Map<String, Taxonomy> SECTIONS = Map.of(
            "1.1 AfterShip", Taxonomy.AFTERSHIP,
            "1.2 AfterShip", Taxonomy.AFTERSHIP,
            "1.3 17TRACK", Taxonomy.SEVENTEENTRACK,
            "1.4 EasyPost", Taxonomy.EASYPOST,
            "1.5 Shippo", Taxonomy.SHIPPO,
            "1.8 UPU", Taxonomy.UPU);

    @ParameterizedTest
    @EnumSource
    void hasABestCodeForEveryDetail(Taxonomy taxonomy) {
        Set<Detail> none =
                taxonomy == Taxonomy.UPU ? Set.of(Detail.LOST, Detail.NO_NEWS, Detail.NUMBER_NEVER_KNOWN) : Set.of();

        assertThat(Detail.values())
                .filteredOn(detail -> taxonomy.best(detail).isEmpty())
                .containsExactlyInAnyOrderElementsOf(none);
    }

    @ParameterizedTest
    @EnumSource
    void namesOnlyCodesThatItHas(Taxonomy taxonomy) {
        assertThat(Detail.values())
                .flatExtracting(detail -> taxonomy.best(detail).stream()
                        .flatMap(code -> java.util.stream.Stream.of(code.split("/")))
                        .toList())
                .allSatisfy(code -> assertThat(taxonomy.home(code)).isPresent());
    }

    /** From theirs to ours and back nothing is lost of AfterShip's finer codes. */
    @Test
    void givesAfterShipsFinerCodesBackAsTheyCame() {
        assertThat(Taxonomy.AFTERSHIP.codes())
                .filteredOn(code -> code.contains("_"))
                .allSatisfy(code -> assertThat(Taxonomy.AFTERSHIP.home(code).flatMap(Taxonomy.AFTERSHIP::best))
                        .contains(code));
    }

    @Test
    void keepsTheStatusOfEveryDetailThroughAfterShip() {
        assertThat(Detail.values())
                .filteredOn(detail -> detail.status() == io.waybill.vocabulary.Status.DELIVERED)
                .allSatisfy(detail -> assertThat(Taxonomy.AFTERSHIP.best(detail).flatMap(Taxonomy.AFTERSHIP::home))
                        .map(Detail::status)
                        .contains(detail.status()));
    }

    @Test
    void knowsNoOtherCode() {
        assertThat(Taxonomy.SHIPPO.home("teleported")).isEmpty();
    }

    @Test
    void hasAHomeForEveryCodeThatIsDocumented() throws IOException {
        assumeTrue(
                Files.exists(FACTS),
                () -> "skipped: no " + FACTS.toAbsolutePath().normalize());
        Set<String> homeless = new TreeSet<>();
        Taxonomy taxonomy = null;
        for (String line : Files.readAllLines(FACTS)) {
            if (line.startsWith("### ")) {
                taxonomy = SECTIONS.entrySet().stream()
                        .filter(section -> line.contains(section.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
            } else if (taxonomy != null) {
                for (String code : codes(line, taxonomy)) {
                    if (taxonomy.home(code).isEmpty()) {
                        homeless.add(taxonomy + " " + code);
                    }
                }
            }
        }
        assertThat(homeless).isEmpty();
    }

    private static Set<String> codes(String line, Taxonomy taxonomy) {
        Pattern code = taxonomy == Taxonomy.UPU
                ? Pattern.compile("^\\| \\**(E[A-Z]{2})\\**")
                : Pattern.compile("(?:^\\| (?:[A-Z_]+ \\| )?|status_detail`: |, )`([A-Za-z0-9_]+)`");
        Set<String> codes = new TreeSet<>();
        if (line.startsWith("|") || line.startsWith("`status_detail`")) {
            code.matcher(line).results().forEach(found -> codes.add(found.group(1)));
        }
        return codes;
    }
}
