package io.waybill.normalizer.renormalising;

import io.waybill.carriers.RuleFile;
import io.waybill.carriers.RuleSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Carriers whose parcels can be read anew: with any other name a run would go over nothing. */
@Repository
class KnownCarriers {

    private final JdbcTemplate jdbc;

    KnownCarriers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param bare ids, such as those of a carrier and its divisions */
    boolean knowsOneOf(Set<String> bare) {
        return withRules().stream().map(RuleFile::bare).anyMatch(bare::contains) || hasParcels(bare);
    }

    /** Built in, or in a file that is in force. */
    List<String> withRules() {
        return Stream.concat(RuleSet.builtInCarriers().stream(), ofFiles())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> ofFiles() {
        return jdbc
                .queryForList(
                        "select left(path, -4) from rule_file where text is not null and path ~ '^[^/]+[.]csv$'",
                        String.class)
                .stream();
    }

    /** Goes through all legs where there is none; nobody asks that often. */
    private boolean hasParcels(Set<String> bare) {
        return jdbc.queryForObject(
                "select exists (select 1 from leg where translate(lower(carrier), '-_', '') = any(?))",
                Boolean.class,
                (Object) bare.toArray(String[]::new));
    }
}
