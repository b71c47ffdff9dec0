package io.waybill.carriers;

import io.waybill.events.scans.CarrierScan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules by which scans are read: those that come with this module, and those that an installation adds to them. */
public final class RuleSet {

    private static final RuleSet BUILT_IN = new RuleSet(StatusTables.BUILT_IN);

    private final StatusTables tables;

    private RuleSet(StatusTables tables) {
        this.tables = tables;
    }

    public static RuleSet builtIn() {
        return BUILT_IN;
    }

    /** Ids of the carriers whose codes it knows, divisions included. */
    public static List<String> builtInCarriers() {
        return BuiltIn.tables().stream().map(BuiltIn.Listed::carrier).toList();
    }

    /** Another one where the rules that come with this module are others. */
    public static String builtInDigest() {
        return BuiltIn.digest();
    }

    /**
     * @param accepted those whose rules are in it
     * @param refused by path, with file, line and what is wrong; nothing of such a file counts
     */
    public record Loaded(RuleSet rules, List<RuleFile> accepted, Map<String, String> refused) {
        public Loaded {
            accepted = List.copyOf(accepted);
            refused = Map.copyOf(refused);
        }
    }

    /** Rules of files win over built-in ones for the same; each has an example, which must be read by it. */
    public static Loaded with(Collection<RuleFile> files) {
        Loading loading = new Loading();
        files.stream().sorted(Comparator.comparing(RuleFile::path)).forEach(loading::load);
        return new Loaded(new RuleSet(loading.tables.reading(loading.wordings)), loading.accepted, loading.refused);
    }

    /** @param carrierId of the scan's leg */
    public ScanReading read(String carrierId, CarrierScan scan) {
        return table(carrierId).read(scan);
    }

    public StatusTable table(String carrierId) {
        return tables.forCarrier(carrierId);
    }

    private static final class Loading {

        private StatusTables tables = StatusTables.BUILT_IN;
        private Wordings wordings = Wordings.BUILT_IN;
        private final Set<String> carriers = new HashSet<>();
        private final List<RuleFile> accepted = new ArrayList<>();
        private final Map<String, String> refused = new TreeMap<>();

        private void load(RuleFile file) {
            try {
                if (file.carrier().isPresent()) {
                    load(file.carrier().get(), file);
                } else if (file.language().isPresent()) {
                    wordings = wordings.with(file.language().get(), file);
                } else {
                    throw new IllegalArgumentException(
                            file.path() + ": rules stand in <carrier>.csv, such as dhl.csv, or wording/<language>.csv");
                }
                accepted.add(file);
            } catch (IllegalArgumentException e) {
                refused.put(file.path(), e.getMessage());
            }
        }

        private void load(String carrier, RuleFile file) {
            if (carriers.contains(Carriers.bare(carrier))) {
                throw new IllegalArgumentException(file.path() + ": another file is for the same carrier: join them");
            }
            tables = tables.with(carrier, file);
            carriers.add(Carriers.bare(carrier));
        }
    }
}
