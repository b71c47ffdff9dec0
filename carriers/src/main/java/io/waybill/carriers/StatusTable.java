package io.waybill.carriers;

import io.waybill.carriers.ScanReading.Unrecognised;
import io.waybill.events.scans.CarrierScan;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier's codes and words mean. The rules are data: a {@code status.csv} beside the carrier, its form told in
 * the module's README. The most specific code wins, then the carrier's words, then words that
 * mean the same whoever says them, then the carrier's own summary.
 */
public final class StatusTable {

    private final StatusRules rules;
    private final @Nullable String division;
    private final Wordings wordings;

    private StatusTable(StatusRules rules, @Nullable String division, Wordings wordings) {
        this.rules = rules;
        this.division = division;
        this.wordings = wordings;
    }

    /**
     * Of a carrier, or of one division of a carrier ({@code dhl-express}): then codes may come without the division's
     * name. A carrier without rules has an empty table, which recognises nothing.
     */
    public static StatusTable forCarrier(String carrierId) {
        return StatusTables.BUILT_IN.forCarrier(carrierId);
    }

    /**
     * @param file name of the file, for complaints
     * @throws IllegalArgumentException with file and line, when the rules contradict each other or the vocabulary
     */
    public static StatusTable of(String carrierId, String file, String csv) {
        StatusFile status = new StatusFile(carrierId, file);
        return new StatusTable(StatusRules.of(status, status.rules(csv)), null, Wordings.BUILT_IN);
    }

    public ScanReading read(CarrierScan scan) {
        return read(scan.code(), scan.coarseCode(), scan.text(), scan.language());
    }

    /** Of words in a language that nobody names. */
    public ScanReading read(@Nullable String code, @Nullable String coarseCode, String text) {
        return read(code, coarseCode, text, null);
    }

    /** What is said of the parts of {@link CarrierScan} holds here. */
    public ScanReading read(
            @Nullable String code, @Nullable String coarseCode, String text, @Nullable String language) {
        Said said = Said.of(code, text, coarseCode, division);
        return rules.find(said)
                .map(StatusRule::reading)
                .or(() -> wordings.find(text, language).map(WordingRule::reading))
                .or(() -> rules.findCoarse(said).map(StatusRule::reading))
                .<ScanReading>map(reading -> reading)
                .orElseGet(Unrecognised::new);
    }

    /** In the order of the file. */
    Collection<StatusRule> rules() {
        return rules.all();
    }

    /** The same rules, read by one division, or by all. */
    StatusTable division(@Nullable String name) {
        return new StatusTable(rules, name, wordings);
    }

    @Nullable String division() {
        return division;
    }

    boolean shares(StatusTable other) {
        return rules == other.rules;
    }

    StatusTable reading(Wordings other) {
        return new StatusTable(rules, division, other);
    }

    /**
     * With rules of a second file, which win over those for the same.
     *
     * @throws IllegalArgumentException with file and line
     */
    StatusTable with(String file, String csv) {
        StatusFile status = new StatusFile(rules.carrier(), file);
        if (division != null) {
            throw status.refused(
                    1,
                    "its rules are those of " + rules.carrier() + ": put them into " + rules.carrier()
                            + ".csv, with codes such as " + Said.upper(division) + "/CODE");
        }
        return new StatusTable(rules.with(status, status.rules(csv)), null, wordings);
    }

    /** Positions of the readings, of one carrier and number, that a later one takes back. */
    public static BitSet takenBack(List<ScanReading> oldestFirst) {
        return Voids.takenBack(oldestFirst);
    }
}
